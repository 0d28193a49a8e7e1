package cn.bangdai.app.deadlines;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns lamps yellow and red as time passes, on every node, a batch of limits in one transaction of
 * three statements. A case that a command holds just now is left for the next round: commands lock
 * the case first and then its limits, so waiting here could block both.
 */
@Component
public class DeadlinePoller {

  private static final int BATCH = 2_000;
  private static final int BATCHES = 500;

  private record Due(UUID id, String caseNumber) {}

  private final JdbcClient jdbc;
  private final CaseLamps lamps;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeadlinePoller(JdbcClient jdbc, CaseLamps lamps, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.lamps = lamps;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return how many lamps changed
   */
  public int raiseDue() {
    int sum = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      Integer changed = transaction.execute(status -> raiseBatch());
      if (changed == null || changed == 0) {
        break;
      }
      sum += changed;
    }
    return sum;
  }

  private int raiseBatch() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    List<Due> due = lock(now);
    if (!due.isEmpty()) {
      raise(due, now);
      lamps.write(due.stream().map(Due::caseNumber).distinct().toList());
    }
    return due.size();
  }

  private List<Due> lock(OffsetDateTime now) {
    return jdbc.sql(
            """
            select d.id, d.case_number
            from deadline d join cases c on c.number = d.case_number
            where d.state = 'OPEN' and d.next_at <= :now
            order by d.next_at
            limit :batch
            for update of d, c skip locked
            """)
        .param("now", now)
        .param("batch", BATCH)
        .query(
            (row, number) -> new Due(row.getObject("id", UUID.class), row.getString("case_number")))
        .list();
  }

  private void raise(List<Due> due, OffsetDateTime now) {
    jdbc.sql(
            """
            with raised as (
                update deadline
                set lamp = case when due_at <= :now then 'RED' else 'YELLOW' end,
                    next_at = case when due_at <= :now then null else due_at end,
                    raised_at = case when due_at <= :now then :now::timestamptz end
                where id = any(:ids::uuid[])
                returning id, case_number, kind, unit, lamp
            )
            insert into outbox (topic, case_number, payload, created_at, available_at)
            select :topic, case_number,
                   jsonb_build_object('caseNumber', case_number, 'deadlineId', id, 'kind', kind, 'unit', unit),
                   :now, :now
            from raised where lamp = 'RED'
            """)
        .param("now", now)
        .param("ids", due.stream().map(row -> row.id().toString()).toArray(String[]::new))
        .param("topic", DeadlineOverdue.TOPIC)
        .update();
  }
}
