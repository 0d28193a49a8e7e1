package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes open limits anew that were computed with an older calendar: after a year was loaded or
 * corrected, and for what a node still wrote that had not noticed. Provisional days become firm,
 * red lamps that were wrong go out.
 */
@Component
public class RecomputeDeadlines {

  private static final int BATCH = 1_000;
  private static final int BATCHES = 1_000;

  private final DeadlineTable table;
  private final JdbcClient jdbc;
  private final CaseLamps lamps;
  private final WorkingDays calendar;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecomputeDeadlines(
      DeadlineTable table,
      JdbcClient jdbc,
      CaseLamps lamps,
      WorkingDays calendar,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.jdbc = jdbc;
    this.lamps = lamps;
    this.calendar = calendar;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Cases that a command holds just now are left for the next call.
   *
   * @return how many limits were computed; 0 as a rule, at the price of one look at an index
   */
  public int recompute() {
    int sum = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      Integer computed = transaction.execute(status -> recomputeBatch());
      if (computed == null || computed == 0) {
        break;
      }
      sum += computed;
    }
    return sum;
  }

  private int recomputeBatch() {
    List<Deadline> stale = lock(calendar.revision());
    if (!stale.isEmpty()) {
      Instant now = clock.instant();
      table.rewrite(stale.stream().map(row -> Recomputed.of(row, calendar, now)).toList());
      lamps.write(stale.stream().map(Deadline::caseNumber).distinct().toList());
    }
    return stale.size();
  }

  private List<Deadline> lock(long revision) {
    return jdbc.sql(
            """
            select d.*
            from deadline d join cases c on c.number = d.case_number
            where d.state = 'OPEN' and d.calendar_revision < :revision
            order by d.calendar_revision
            limit :batch
            for update of d, c skip locked
            """)
        .param("revision", revision)
        .param("batch", BATCH)
        .query(DeadlineRows.MAPPER)
        .list();
  }
}
