package cn.bangdai.app.people;

import cn.bangdai.app.people.Absence.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code absence}. */
@Component
class AbsenceTable {

  private static final String SELECT =
      """
      select b.id, b.username, a.name, a.unit, b.kind, b.from_at, coalesce(b.ended_at, b.until_at) as until_at,
             b.reason, b.place, b.contact, b.entered_by
      from absence b join account a on a.username = b.username
      """;

  /** What is entered. */
  record Entry(
      String username,
      Kind kind,
      Instant from,
      Instant until,
      String reason,
      String place,
      String contact,
      String by) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AbsenceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long add(Entry e) {
    return jdbc.sql(
            """
            insert into absence
              (username, kind, from_at, until_at, reason, place, contact, entered_by, entered_at)
            values (:username, :kind, :from, :until, :reason, :place, :contact, :by, :now)
            returning id
            """)
        .param("username", e.username())
        .param("kind", e.kind().name())
        .param("from", Timestamp.from(e.from()))
        .param("until", Timestamp.from(e.until()))
        .param("reason", e.reason())
        .param("place", e.place(), java.sql.Types.VARCHAR)
        .param("contact", e.contact(), java.sql.Types.VARCHAR)
        .param("by", e.by())
        .param("now", now())
        .query(Long.class)
        .single();
  }

  boolean overlaps(String username, Instant from, Instant until) {
    return jdbc.sql(
            """
            select exists (select 1 from absence where username = :username
              and from_at < :until and coalesce(ended_at, until_at) > :from
              and coalesce(ended_at, until_at) > from_at)
            """)
        .param("username", username)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query(Boolean.class)
        .single();
  }

  Optional<Absence> find(long id) {
    return jdbc.sql(SELECT + "where b.id = :id").param("id", id).query(this::absence).optional();
  }

  /** Those that are or will be, of these people; the nearest first. */
  List<Absence> coming(Collection<String> usernames) {
    return jdbc.sql(
            SELECT
                + """
                where b.username = any (:people::text[])
                  and coalesce(b.ended_at, b.until_at) > :now and coalesce(b.ended_at, b.until_at) > b.from_at
                order by b.from_at, b.id
                """)
        .param("people", usernames.toArray(String[]::new))
        .param("now", now())
        .query(this::absence)
        .list();
  }

  /** Over now; one that has not begun never was. */
  void end(long id, String by) {
    jdbc.sql(
            """
            update absence set ended_at = greatest(from_at, :now), ended_by = :by
            where id = :id and ended_at is null
            """)
        .param("id", id)
        .param("by", by)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Absence absence(ResultSet row, int n) throws SQLException {
    return new Absence(
        row.getLong("id"),
        row.getString("username"),
        row.getString("name"),
        row.getString("unit"),
        Kind.valueOf(row.getString("kind")),
        row.getTimestamp("from_at").toInstant(),
        row.getTimestamp("until_at").toInstant(),
        row.getString("reason"),
        row.getString("place"),
        row.getString("contact"),
        row.getString("entered_by"));
  }
}
