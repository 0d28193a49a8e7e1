package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.workflow.StandIns;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets a new task of a case's responsible agent: that person, or whoever stands in. */
@Component
public class InCharge implements StandIns {

  /**
   * @param home unit of the responsible agent; that of the case while there is none
   */
  private record Responsible(String username, String home, boolean away) {}

  private final JdbcClient jdbc;
  private final StandInChain chain;
  private final Units units;
  private final Clock clock;

  InCharge(JdbcClient jdbc, StandInChain chain, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.chain = chain;
    this.units = units;
    this.clock = clock;
  }

  /** User name; null when it is not one person but whoever holds a post. */
  public String of(String caseNumber) {
    Responsible responsible = responsible(caseNumber);
    return responsible.away()
        ? chain.of(responsible.username(), responsible.home()).username()
        : responsible.username();
  }

  /** A case for which nobody is responsible yet is its station's. */
  @Override
  public List<String> candidates(String caseNumber) {
    Responsible responsible = responsible(caseNumber);
    return responsible.username() == null
        ? List.of(AgentPosts.group(units.unit(responsible.home())))
        : chain.of(responsible.username(), responsible.home()).groups();
  }

  private Responsible responsible(String caseNumber) {
    return jdbc.sql(
            """
            select c.responsible as username, coalesce(a.unit, c.origin) as home,
                   exists (select 1 from people_away(:now) w where w.username = c.responsible) as away
            from cases c left join account a on a.username = c.responsible
            where c.number = :case
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("case", caseNumber)
        .query(Responsible.class)
        .single();
  }
}
