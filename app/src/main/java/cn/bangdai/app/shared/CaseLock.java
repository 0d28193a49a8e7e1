package cn.bangdai.app.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
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
  private final LockedCases locked;
  private final List<BesideCases> registers;

  CaseLock(JdbcClient jdbc, LockedCases locked, List<BesideCases> registers) {
    this.jdbc = jdbc;
    this.locked = locked;
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
    List<LockedCases.Locked> held =
        jdbc.sql(
                """
                select l.number, l.status, l.bundled,
                       set_config('plan_cache_mode', 'force_generic_plan', true)
                from lock_case(:number) l
                """)
            .param("number", caseNumber)
            .query(CaseLock::locked)
            .list();
    if (held.isEmpty()) {
      throw CaseAccess.notFound();
    }
    locked.are(held);
  }

  /**
   * A task that is gone locks nothing: the use case will say what became of it, and change nothing.
   */
  private void lockCaseOf(String taskId) {
    List<LockedCases.Locked> held =
        jdbc.sql(
                """
                select l.number, l.status, l.bundled,
                       set_config('plan_cache_mode', 'force_generic_plan', true)
                from worklist_task t cross join lateral lock_case(t.case_number) l
                where t.task_id = :task
                """)
            .param("task", taskId)
            .query(CaseLock::locked)
            .list();
    locked.are(held);
    if (held.isEmpty()) {
      lockBesideCases(taskId);
    }
  }

  private static LockedCases.Locked locked(ResultSet row, int n) throws SQLException {
    return new LockedCases.Locked(
        row.getString("number"), row.getString("status"), row.getBoolean("bundled"));
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
