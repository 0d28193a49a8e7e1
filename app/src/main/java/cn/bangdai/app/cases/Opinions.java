package cn.bangdai.app.cases;

import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviewers, deciders and windows wrote, and the names under it. */
@Component
public class Opinions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Opinions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param step BPMN id of the task
   * @param opinion may be null
   */
  public void add(
      String caseNumber, String unit, String step, String outcome, String opinion, Actor by) {
    jdbc.sql(
            """
            insert into case_opinion (case_number, unit, step, outcome, opinion, by_name, by_username, at)
            values (:case, :unit, :step, :outcome, :opinion, :name, :username, :at)
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .param("step", step)
        .param("outcome", outcome)
        .param("opinion", opinion, Types.VARCHAR)
        .param("name", by.name())
        .param("username", by.username())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
