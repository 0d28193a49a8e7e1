package cn.bangdai.app.people;

import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences and backups of whole units, for those who look at a county; nothing is changed here. */
@Component
public class Standings {

  private static final String BELOW =
      "exists (select from unnest(:units::text[]) s where %1$s = s or starts_with(%1$s, s || '.'))";

  /**
   * Somebody who is or will be away.
   *
   * @param kind PLANNED or SUDDEN
   * @param until exclusive
   */
  public record Away(
      long id,
      String username,
      String name,
      String unit,
      Absence.Kind kind,
      OffsetDateTime from,
      OffsetDateTime until) {}

  /**
   * Who does the work of a person or of a unit.
   *
   * @param name of the person who is backed; null when it is a unit
   * @param unit of that person, or the unit
   * @param until last day; null while it is open
   */
  public record Backing(
      long id, String name, String unit, String backup, LocalDate from, LocalDate until) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Standings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of people at home in these units or below, in the order in which they were entered. */
  public Page<Away> absences(List<String> units, String cursor, Integer limit) {
    int size = Paging.size(limit);
    List<Away> rows =
        jdbc.sql(
                """
                select b.id, b.username, a.name, a.unit, b.kind, b.from_at, coalesce(b.ended_at, b.until_at) as until_at
                from absence b join account a on a.username = b.username
                where coalesce(b.ended_at, b.until_at) > :now and coalesce(b.ended_at, b.until_at) > b.from_at
                  and b.id > :after and
                """
                    + BELOW.formatted("a.unit")
                    + " order by b.id limit :limit")
            .param("units", units.toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .param("after", Paging.number(cursor))
            .param("limit", size + 1)
            .query(Standings::away)
            .list();
    return Paging.page(rows, size, row -> String.valueOf(row.id()));
  }

  private static Away away(ResultSet row, int n) throws SQLException {
    return new Away(
        row.getLong("id"),
        row.getString("username"),
        row.getString("name"),
        row.getString("unit"),
        Absence.Kind.valueOf(row.getString("kind")),
        Times.local(row.getTimestamp("from_at").toInstant()),
        Times.local(row.getTimestamp("until_at").toInstant()));
  }

  /** Of these units and the people at home in them, in the order in which they were named. */
  public Page<Backing> backups(List<String> units, String cursor, Integer limit) {
    int size = Paging.size(limit);
    List<Backing> rows =
        jdbc.sql(
                """
                select b.id, a.name, coalesce(b.unit, a.unit) as unit, p.name as backup,
                       b.from_date as "from", b.to_date as "until"
                from backup b
                join account p on p.username = b.backup
                left join account a on a.username = b.username
                where coalesce(b.to_date, 'infinity') >= :today and b.id > :after and
                """
                    + BELOW.formatted("coalesce(b.unit, a.unit)")
                    + " order by b.id limit :limit")
            .param("units", units.toArray(String[]::new))
            .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
            .param("after", Paging.number(cursor))
            .param("limit", size + 1)
            .query(Backing.class)
            .list();
    return Paging.page(rows, size, row -> String.valueOf(row.id()));
  }
}
