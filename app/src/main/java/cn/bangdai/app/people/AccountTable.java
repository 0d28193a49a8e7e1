package cn.bangdai.app.people;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes accounts, and tells what hangs on them. */
@Component
class AccountTable {

  /** A case on which something is still to be done; as unfinished_cases_of in the database. */
  private static final String UNFINISHED =
      """
      c.archived_at is null and (c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED')
        or exists (select 1 from worklist_task t where t.case_number = c.number))
      """;

  private static final int MOST = 200;

  /** A case whose responsible agent has left, or works somewhere else now. */
  record Orphan(
      String caseNumber,
      String itemName,
      String origin,
      String responsible,
      String responsibleName,
      OffsetDateTime registeredAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param because LEFT or GONE
   */
  void close(String username, String because) {
    jdbc.sql(
            """
            update account set closed_at = :now, closed_because = :because, confirmed_at = :now
            where username = :username
            """)
        .param("username", username)
        .param("because", because)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  int responsibleFor(String username) {
    return jdbc.sql("select unfinished_cases_of(:username)::int")
        .param("username", username)
        .query(Integer.class)
        .single();
  }

  int tasksOf(String username) {
    return jdbc.sql("select tasks_held(:username)::int")
        .param("username", username)
        .query(Integer.class)
        .single();
  }

  /** At the units that the actor supervises, the oldest first. */
  List<Orphan> orphans(Actor actor) {
    return jdbc.sql(
            """
            select c.number, c.item_name, c.origin, c.responsible, a.name, c.registered_at
            from account a join cases c on c.responsible = a.username
            where (a.closed_at is not null
                   or a.moved_at is not null and c.origin <> a.unit
                      and not starts_with(c.origin, a.unit || '.'))
              and exists (select 1 from unnest(:units::text[]) u
                          where c.origin = u or starts_with(c.origin, u || '.'))
              and
            """
                + UNFINISHED
                + " order by c.registered_at, c.number limit :most")
        .param("units", actor.unitsAs(Role.SUPERVISOR).toArray(String[]::new))
        .param("most", MOST)
        .query(
            (row, n) ->
                new Orphan(
                    row.getString("number"),
                    row.getString("item_name"),
                    row.getString("origin"),
                    row.getString("responsible"),
                    row.getString("name"),
                    Times.local(row.getTimestamp("registered_at").toInstant())))
        .list();
  }
}
