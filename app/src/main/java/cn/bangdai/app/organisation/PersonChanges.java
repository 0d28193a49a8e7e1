package cn.bangdai.app.organisation;

import cn.bangdai.app.people.Departures;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does to the accounts what a reading has planned. */
@Component
class PersonChanges {

  private final JdbcClient jdbc;
  private final Departures departures;
  private final Clock clock;

  PersonChanges(JdbcClient jdbc, Departures departures, Clock clock) {
    this.jdbc = jdbc;
    this.departures = departures;
    this.clock = clock;
  }

  /**
   * @param since when the reading began: what the rows say from then on is what it said
   */
  void apply(long run, Instant since) {
    takeIn(run, since);
    empty(run, since);
    disable(run, since);
    jdbc.sql("select username from directory_change where run = :run and kind = 'PERSON_GONE'")
        .param("run", run)
        .query(String.class)
        .list()
        .forEach(departures::gone);
  }

  private void takeIn(long run, Instant since) {
    jdbc.sql(
            """
            insert into account (username, name, unit, roles, directory_id, confirmed_at, updated_at)
            select username, name, unit, roles, user_id, :since, :now from directory_seen_person
            where run = :run and problem is null and enabled
            order by username
            on conflict (username) do update
            set name = excluded.name, unit = excluded.unit, roles = excluded.roles,
                directory_id = excluded.directory_id, confirmed_at = excluded.confirmed_at,
                closed_at = case when account.closed_because = 'LEFT' then account.closed_at end,
                closed_because = case when account.closed_because = 'LEFT' then 'LEFT' end,
                moved_at = case when account.unit <> excluded.unit then excluded.updated_at
                                else account.moved_at end,
                updated_at = case when (account.name, account.unit, account.roles) is distinct from
                                       (excluded.name, excluded.unit, excluded.roles)
                                  then excluded.updated_at else account.updated_at end
            where account.confirmed_at is null or account.confirmed_at <= :since
            """)
        .param("run", run)
        .param("since", Timestamp.from(since))
        .param("now", now())
        .update();
  }

  private void empty(long run, Instant since) {
    jdbc.sql(
            """
            update account a set roles = '{}', confirmed_at = :since, updated_at = :now
            from directory_change c
            where c.run = :run and c.kind = 'PERSON_EMPTIED' and a.username = c.username
            """)
        .param("run", run)
        .param("since", Timestamp.from(since))
        .param("now", now())
        .update();
  }

  /** Comes back with backups and posts when the account is enabled again. */
  private void disable(long run, Instant since) {
    jdbc.sql(
            """
            update account a set closed_at = :now, closed_because = 'DISABLED', confirmed_at = :since
            from directory_change c
            where c.run = :run and c.kind = 'PERSON_DISABLED' and a.username = c.username
            """)
        .param("run", run)
        .param("since", Timestamp.from(since))
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
