package cn.bangdai.app.deadlines;

import cn.bangdai.app.shared.LateWrites;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries what a case's limits say to where lists read it: the worst lamp to the case, while it is
 * open, and to its open tasks, the nearest due instant to the tasks. The only writer of these
 * columns after a task has opened.
 */
@Component
class CaseLamps {

  /**
   * One statement however many cases; touches only rows that change. Limits are looked up case by
   * case: joined, a batch of two thousand cases would make PostgreSQL read all limits there are.
   */
  private static final String REFRESH =
      """
      with wanted as (
          select n.number, d.lamp, d.due_at
          from unnest(:caseNumbers::text[]) as n (number)
          cross join lateral (
              select case when bool_or(lamp = 'RED') then 'RED'
                          when bool_or(lamp = 'YELLOW') then 'YELLOW'
                          when bool_or(lamp = 'GREEN') then 'GREEN'
                          when bool_or(lamp = 'GREY') then 'GREY' end as lamp,
                     coalesce(min(due_at) filter (where lamp <> 'GREY'), 'infinity') as due_at
              from deadline where case_number = n.number and state = 'OPEN' and not aside) d
      ), of_cases as (
          update cases c
          set lamp = case when c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED') then w.lamp end
          from wanted w
          where c.number = w.number
            and c.lamp is distinct from
                case when c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED') then w.lamp end
      ), of_tasks as (
          update worklist_task t set lamp = w.lamp, due_at = w.due_at
          from wanted w
          where t.case_number = w.number and (t.lamp, t.due_at) is distinct from (w.lamp, w.due_at)
          returning t.task_id, t.due_at
      )
      update worklist_candidate c set due_at = t.due_at
      from of_tasks t where c.task_id = t.task_id and c.due_at <> t.due_at
      """;

  private final JdbcClient jdbc;
  private final LateWrites late;

  CaseLamps(JdbcClient jdbc, LateWrites late) {
    this.jdbc = jdbc;
    this.late = late;
  }

  /** Once per transaction and case, just before it commits; at once outside of one. */
  void changed(String caseNumber) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      write(List.of(caseNumber));
      return;
    }
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Touched.class::isInstance)
        .map(Touched.class::cast)
        .filter(known -> known.lamps() == this)
        .findFirst()
        .orElseGet(this::register)
        .caseNumbers()
        .add(caseNumber);
  }

  private Touched register() {
    Touched fresh = new Touched(this, new LinkedHashSet<>());
    TransactionSynchronizationManager.registerSynchronization(fresh);
    late.add(() -> refreshed(fresh.caseNumbers()));
    return fresh;
  }

  /** The cases whose limits this transaction has changed. */
  private record Touched(CaseLamps lamps, Set<String> caseNumbers)
      implements TransactionSynchronization {}

  private static LateWrites.Write refreshed(Collection<String> caseNumbers) {
    return new LateWrites.Write(REFRESH, Map.of("caseNumbers", caseNumbers.toArray(String[]::new)));
  }

  /** Its caller has locked the cases and made its own changes in statements before this one. */
  void write(Collection<String> caseNumbers) {
    jdbc.sql(REFRESH).param("caseNumbers", caseNumbers.toArray(String[]::new)).update();
  }
}
