package cn.bangdai.app.people;

import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code backup}. */
@Component
class BackupTable {

  private static final String SELECT =
      """
      select b.id, b.username, b.unit, b.backup, p.name as backup_name, b.from_date as "from", b.to_date as "until"
      from backup b join account p on p.username = b.backup
      """;

  /** What is entered. */
  record Entry(
      String username, String unit, String backup, LocalDate from, LocalDate until, String by) {}

  /**
   * A row.
   *
   * @param until last day; null while it is open
   */
  public record Row(
      long id,
      String username,
      String unit,
      String backup,
      String backupName,
      LocalDate from,
      LocalDate until) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  BackupTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long add(Entry e) {
    return jdbc.sql(
            """
            insert into backup (username, unit, backup, from_date, to_date, named_by, named_at)
            values (:username, :unit, :backup, :from, :until, :by, :now)
            returning id
            """)
        .param("username", e.username(), java.sql.Types.VARCHAR)
        .param("unit", e.unit(), java.sql.Types.VARCHAR)
        .param("backup", e.backup())
        .param("from", e.from())
        .param("until", e.until(), java.sql.Types.DATE)
        .param("by", e.by())
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  Optional<Row> find(long id) {
    return jdbc.sql(SELECT + "where b.id = :id").param("id", id).query(Row.class).optional();
  }

  /** Those of these people and units that are not over, in the order in which they are asked. */
  List<Row> of(Collection<String> usernames, Collection<String> units) {
    return jdbc.sql(
            SELECT
                + """
                where (b.username = any (:people::text[]) or b.unit = any (:units::text[]))
                  and coalesce(b.to_date, 'infinity') >= :today
                order by b.username nulls last, b.id
                """)
        .param("people", usernames.toArray(String[]::new))
        .param("units", units.toArray(String[]::new))
        .param("today", today())
        .query(Row.class)
        .list();
  }

  /** A row that ends before it began never was. */
  void end(long id) {
    jdbc.sql("delete from backup where id = :id and from_date >= :today")
        .param("id", id)
        .param("today", today())
        .update();
    jdbc.sql("update backup set to_date = :yesterday where id = :id")
        .param("id", id)
        .param("yesterday", today().minusDays(1))
        .update();
  }

  /** Somebody has left: backs nobody any more. Whoever backed that person still does. */
  void endOf(String backup) {
    jdbc.sql("select id from backup where backup = :backup")
        .param("backup", backup)
        .query(Long.class)
        .list()
        .forEach(this::end);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.ZONE);
  }
}
