package cn.bangdai.app.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code calendar_year} and {@code calendar_day}. */
@Component
class CalendarTables {

  private final JdbcClient jdbc;

  CalendarTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nodes that start together, and two imports, load one after the other. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('calendar'))")
        .query((row, number) -> 1)
        .single();
  }

  long revision() {
    return jdbc.sql("select coalesce(max(revision), 0) from calendar_year")
        .query(Long.class)
        .single();
  }

  /** Years whose days came from an administrator, not with a release. */
  Set<Integer> importedYears() {
    return new HashSet<>(
        jdbc.sql("select year from calendar_year where source = 'IMPORTED'")
            .query(Integer.class)
            .list());
  }

  CalendarSnapshot snapshot() {
    // The revision first: a load in between makes the snapshot look older than it is, never newer.
    long revision = revision();
    Set<Integer> years =
        new HashSet<>(jdbc.sql("select year from calendar_year").query(Integer.class).list());
    Map<LocalDate, DayKind> days = new HashMap<>();
    jdbc.sql("select day, kind from calendar_day")
        .query(
            row -> {
              days.put(
                  row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")));
            });
    return new CalendarSnapshot(revision, years, days);
  }

  /** Whether exactly these days are stored for the year. */
  boolean holds(CalendarYear wanted) {
    CalendarSnapshot stored = snapshot();
    Map<LocalDate, DayKind> days = new HashMap<>(stored.days());
    days.keySet().removeIf(day -> day.getYear() != wanted.year());
    return stored.isLoaded(wanted.year()) && days.equals(wanted.days());
  }

  void replace(CalendarYear wanted, String source, Instant now) {
    jdbc.sql(
            """
            insert into calendar_year (year, source, revision, loaded_at)
            values (:year, :source, (select coalesce(max(revision), 0) + 1 from calendar_year), :now)
            on conflict (year) do update
            set source = excluded.source, revision = excluded.revision, loaded_at = excluded.loaded_at
            """)
        .param("year", wanted.year())
        .param("source", source)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("delete from calendar_day where year = :year").param("year", wanted.year()).update();
    jdbc.sql(
            """
            insert into calendar_day (day, year, kind)
            select day, :year, kind from unnest(:days::date[], :kinds::text[]) as d (day, kind)
            """)
        .param("year", wanted.year())
        .param(
            "days", wanted.days().keySet().stream().map(LocalDate::toString).toArray(String[]::new))
        .param("kinds", wanted.days().values().stream().map(DayKind::name).toArray(String[]::new))
        .update();
  }
}
