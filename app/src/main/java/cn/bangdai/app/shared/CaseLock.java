package cn.bangdai.app.shared;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks the case row, so that everything that happens to one case happens in turn. The cases of one
 * bundle share a mandate, materials and an end, so they are locked together, in the order of their
 * numbers: nobody who holds one of them waits for another. The database locks only what the viewer
 * sees, and shows it to the transaction from then on.
 *
 * <p>From the lock on, a command's statements are planned once for all values: they look things up
 * by key, and planning each anew cost more than running it. Said here, because a statement of its
 * own would cost an exchange more. Pages, whose filters differ, are planned as usual.
 */
@Component
public class CaseLock {

  private final JdbcClient jdbc;
  private final List<BesideCases> registers;

  CaseLock(JdbcClient jdbc, List<BesideCases> registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /** Waits for whoever holds the command's case. NOT_FOUND when there is no such case in sight. */
  void of(Command command) {
    if (command.caseNumber() != null) {
      lock(command.caseNumber());
    } else if (command.taskId() != null) {
      lockCaseOf(command.taskId());
    }
  }

  /** NOT_FOUND when there is no such case in sight. Waits for whoever holds it. */
  public void lock(String caseNumber) {
    boolean none =
        jdbc.sql(
                """
                select locked, set_config('plan_cache_mode', 'force_generic_plan', true)
                from lock_case(:number) locked
                """)
            .param("number", caseNumber)
            .query((row, n) -> row.getString(1))
            .list()
            .isEmpty();
    if (none) {
      throw CaseAccess.notFound();
    }
  }

  /**
   * A task that is gone locks nothing: the use case will say what became of it, and change nothing.
   */
  private void lockCaseOf(String taskId) {
    List<String> locked =
        jdbc.sql(
                """
                select locked, set_config('plan_cache_mode', 'force_generic_plan', true)
                from worklist_task t cross join lateral lock_case(t.case_number) locked
                where t.task_id = :task
                """)
            .param("task", taskId)
            .query((row, n) -> row.getString(1))
            .list();
    if (locked.isEmpty()) {
      lockBesideCases(taskId);
    }
  }

  private void lockBesideCases(String taskId) {
    jdbc.sql("select case_number from worklist_task where task_id = :task")
        .param("task", taskId)
        .query(String.class)
        .optional()
        .ifPresent(
            number ->
                registers.stream()
                    .filter(register -> register.keeps(number))
                    .forEach(register -> register.lock(number)));
  }
}
