package cn.bangdai.app.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks the case row, so that everything that happens to one case happens in turn. */
@Component
public class CaseLock {

  private final JdbcClient jdbc;

  CaseLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever holds the command's case. NOT_FOUND when there is no such case. */
  void of(Command command) {
    if (command.caseNumber() != null) {
      lock(command.caseNumber());
    } else if (command.taskId() != null) {
      lockCaseOf(command.taskId());
    }
  }

  /** NOT_FOUND when there is no such case. Waits for whoever holds it. */
  public void lock(String caseNumber) {
    jdbc.sql("select number from cases where number = :number for update")
        .param("number", caseNumber)
        .query(String.class)
        .optional()
        .orElseThrow(CaseAccess::notFound);
  }

  /**
   * A task that is gone locks nothing: the use case will say what became of it, and change nothing.
   */
  private void lockCaseOf(String taskId) {
    jdbc.sql(
            """
            select c.number from worklist_task t join cases c on c.number = t.case_number
            where t.task_id = :task
            for update of c
            """)
        .param("task", taskId)
        .query(String.class)
        .optional();
  }
}
