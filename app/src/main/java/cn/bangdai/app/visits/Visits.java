package cn.bangdai.app.visits;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Rights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visits. */
@Component
public class Visits {

  private static final String ROWS =
      """
      select v.*, c.item_name, coalesce(c.applicant_masked, v.name_masked) as applicant
      from visit v left join cases c on c.number = v.case_number
      """;

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final Clock clock;

  Visits(JdbcClient jdbc, CaseAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** Of a case, the newest first; access is the caller's business. */
  public List<Visit> of(String caseNumber) {
    return jdbc.sql(ROWS + "where v.case_number = :case order by v.at desc, v.id desc")
        .param("case", caseNumber)
        .query(Visits::visit)
        .list();
  }

  /** What is planned at the actor's units up to the end of today, the longest due first. */
  public List<Visit> today(Actor actor) {
    return planned(actor, LocalDate.ofInstant(clock.instant(), Times.ZONE).plusDays(1));
  }

  /** All that is planned at the actor's units. */
  public List<Visit> ahead(Actor actor) {
    return planned(actor, LocalDate.of(9999, 1, 1));
  }

  /** Others at the unit see those of the cases that they see. */
  private List<Visit> planned(Actor actor, LocalDate before) {
    CaseAccess.Filter sight = access.filterBy(actor, "v.case_number");
    return jdbc.sql(
            ROWS
                + """
                where v.unit = any (:units) and v.state = 'PLANNED' and v.at < :before
                  and (v.unit = any (:agentAt) or (v.case_number is not null and %s))
                order by v.at, v.id limit 200
                """
                    .formatted(sight.sql()))
        .params(sight.params())
        .param("agentAt", Rights.counters(actor).toArray(String[]::new))
        .param("units", actor.posts().stream().map(Post::unit).distinct().toArray(String[]::new))
        .param("before", Timestamp.from(before.atStartOfDay(Times.ZONE).toInstant()))
        .query(Visits::visit)
        .list();
  }

  Optional<Visit> find(long id) {
    return jdbc.sql(ROWS + "where v.id = :id").param("id", id).query(Visits::visit).optional();
  }

  private static Visit visit(ResultSet row, int n) throws SQLException {
    return new Visit(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("item_name"),
        row.getString("applicant"),
        row.getString("unit"),
        Visit.Kind.valueOf(row.getString("kind")),
        Times.local(row.getTimestamp("at").toInstant()),
        row.getString("place"),
        row.getString("purpose"),
        Visit.State.valueOf(row.getString("state")),
        row.getString("people"),
        row.getString("outcome"),
        row.getString("planned_by_name"));
  }
}
