package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.Times;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does to the units what a reading has planned. */
@Component
class UnitChanges {

  private final JdbcClient jdbc;
  private final Clock clock;

  UnitChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void apply(long run) {
    close(run);
    mark(run);
    takeIn(run);
  }

  /** Gives up its group: under another code that is another unit. */
  private void close(long run) {
    jdbc.sql(
            """
            update unit u set closed_on = :today, gone_at = coalesce(u.gone_at, :now), directory_id = null
            from directory_change c
            where c.run = :run and c.kind = 'UNIT_CLOSED' and u.code = c.unit
            """)
        .param("run", run)
        .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void mark(long run) {
    jdbc.sql(
            """
            update unit u set gone_at = :now, directory_id = null
            from directory_change c
            where c.run = :run and c.kind = 'UNIT_KEPT' and u.code = c.unit
            """)
        .param("run", run)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void takeIn(long run) {
    jdbc.sql(
            """
            insert into unit (code, name, type, level, parent, directory_id)
            select code, name, type, level, parent, group_id from directory_seen_unit
            where run = :run and problem is null
            order by code
            on conflict (code) do update
            set name = excluded.name, parent = excluded.parent, directory_id = excluded.directory_id,
                closed_on = null, gone_at = null
            where (unit.name, unit.parent, unit.directory_id) is distinct from
                  (excluded.name, excluded.parent, excluded.directory_id)
               or unit.closed_on is not null or unit.gone_at is not null
            """)
        .param("run", run)
        .update();
  }
}
