package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases a person opened last. */
@Component
public class RecentCases {

  private static final int SHOWN = 10;

  /** A few more than are shown, for those that can no longer be seen. */
  private static final int KEPT = 20;

  /** A case in the list; the applicant masked. */
  public record Row(
      String caseNumber, String itemName, String applicant, CaseStatus status, Instant openedAt) {}

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final Clock clock;

  RecentCases(JdbcClient jdbc, CaseAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** Remembers that the actor opened a case, and forgets the oldest; one statement. */
  public void opened(String caseNumber, Actor actor) {
    jdbc.sql(
            """
            with opened as (
                insert into case_opened (username, case_number, opened_at) values (:me, :case, :now)
                on conflict (username, case_number) do update set opened_at = excluded.opened_at)
            delete from case_opened
            where username = :me and case_number <> :case
              and opened_at < (select opened_at from case_opened where username = :me
                               order by opened_at desc offset :kept limit 1)
            """)
        .param("me", actor.username())
        .param("case", caseNumber)
        .param("now", Timestamp.from(clock.instant()))
        .param("kept", KEPT - 1)
        .update();
  }

  /** The last ones that the actor may still see, the last opened first. */
  public List<Row> of(Actor actor) {
    CaseAccess.Filter sight = access.filter(actor, "c");
    return jdbc.sql(
            """
            select c.number, c.item_name, c.applicant_masked, c.status, o.opened_at
            from case_opened o join cases c on c.number = o.case_number
            where o.username = :me and %s
            order by o.opened_at desc
            limit :shown
            """
                .formatted(sight.sql()))
        .param("me", actor.username())
        .param("shown", SHOWN)
        .params(sight.params())
        .query(
            (row, n) ->
                new Row(
                    row.getString("number"),
                    row.getString("item_name"),
                    row.getString("applicant_masked"),
                    CaseStatus.valueOf(row.getString("status")),
                    row.getTimestamp("opened_at").toInstant()))
        .list();
  }
}
