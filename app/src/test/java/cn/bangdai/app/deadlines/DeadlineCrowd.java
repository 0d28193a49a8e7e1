package cn.bangdai.app.deadlines;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases like one: each with its task, candidate group and limits. */
public final class DeadlineCrowd {

  private DeadlineCrowd() {}

  public static void copy(JdbcClient jdbc, String original, int copies) {
    String[] statements = {
      """
      insert into cases (number, lamp, status)
      select c.number || '-' || i, c.lamp, c.status from cases c, generate_series(1, :copies) i where c.number = :original
      """,
      """
      insert into worklist_task (task_id, case_number, due_at, lamp)
      select t.task_id || '-' || i, t.case_number || '-' || i, t.due_at, t.lamp
      from worklist_task t, generate_series(1, :copies) i where t.case_number = :original
      """,
      """
      insert into worklist_candidate (grp, due_at, task_id)
      select c.grp, c.due_at, c.task_id || '-' || i
      from worklist_candidate c join worklist_task t using (task_id), generate_series(1, :copies) i
      where t.case_number = :original
      """,
      """
      insert into deadline (case_number, kind, subject, started_on, working_days, due_on, due_at, warn_at, provisional,
                            calendar_revision, state, lamp, unit, step, next_at)
      select case_number || '-' || i, kind, subject, started_on, working_days, due_on, due_at, warn_at, provisional,
             calendar_revision, state, lamp, unit, step, next_at
      from deadline, generate_series(1, :copies) i where case_number = :original
      """
    };
    for (String statement : statements) {
      jdbc.sql(statement).param("copies", copies).param("original", original).update();
    }
  }
}
