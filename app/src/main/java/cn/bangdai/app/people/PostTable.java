package cn.bangdai.app.people;

import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code post}: what people hold beside home, by date. */
@Component
class PostTable {

  private static final String SELECT =
      """
      select p.id, p.username, a.name, p.unit, p.role, p.kind, p.from_date as "from", p.to_date as "until", p.given_by
      from post p join account a on a.username = p.username
      """;

  /**
   * A row.
   *
   * @param role as the realm names it
   * @param until last day; null while it is open
   */
  record Row(
      long id,
      String username,
      String name,
      String unit,
      String role,
      String kind,
      LocalDate from,
      LocalDate until,
      String givenBy) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  PostTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long add(Row row) {
    return jdbc.sql(
            """
            insert into post (username, unit, role, kind, from_date, to_date, given_by, given_at)
            values (:username, :unit, :role, :kind, :from, :until, :by, :now)
            returning id
            """)
        .param("username", row.username())
        .param("unit", row.unit())
        .param("role", row.role())
        .param("kind", row.kind())
        .param("from", row.from())
        .param("until", row.until(), java.sql.Types.DATE)
        .param("by", row.givenBy())
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  Optional<Row> find(long id) {
    return jdbc.sql(SELECT + "where p.id = :id").param("id", id).query(Row.class).optional();
  }

  /** Those of these people that are not over. */
  List<Row> of(Collection<String> usernames) {
    return jdbc.sql(
            SELECT
                + """
                where p.username = any (:people::text[]) and coalesce(p.to_date, 'infinity') >= :today
                order by p.username, p.id
                """)
        .param("people", usernames.toArray(String[]::new))
        .param("today", today())
        .query(Row.class)
        .list();
  }

  /** Over since yesterday; one that began today or later never was. */
  void end(long id) {
    jdbc.sql("delete from post where id = :id and from_date >= :today")
        .param("id", id)
        .param("today", today())
        .update();
    jdbc.sql("update post set to_date = :yesterday where id = :id")
        .param("id", id)
        .param("yesterday", today().minusDays(1))
        .update();
  }

  /** Somebody has left. */
  void endOf(String username) {
    of(List.of(username)).forEach(row -> end(row.id()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.ZONE);
  }
}
