package cn.bangdai.app.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who has opened which open task, for the unread dot. Forgotten when the task closes. */
@Component
public class TaskSeen {

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskSeen(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Told whenever a person opens a task's page; nothing happens the second time, or when the task
   * is not open any more.
   */
  public void opened(String taskId, String username) {
    // Holding the row for a moment keeps the task from closing between the look and the insert.
    jdbc.sql(
            """
            insert into worklist_seen (task_id, username, at)
            select task_id, :username, :now from worklist_task where task_id = :id for key share
            on conflict (task_id, username) do nothing
            """)
        .param("id", taskId)
        .param("username", username)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
