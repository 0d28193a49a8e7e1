package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the tasks of one page what a person's row says beside them; one statement a page. */
@Component
public class TaskLines {

  /** What stands beside a task in other tables. */
  record Beside(
      String id,
      String mode,
      String bundle,
      boolean awaiting,
      String holder,
      Instant heldSince,
      String absent,
      boolean seen) {}

  private final JdbcClient jdbc;
  private final TaskAccess access;

  TaskLines(JdbcClient jdbc, TaskAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** In the order given; a task that has closed in the meantime is left out. */
  public List<TaskLine> of(List<OpenTask> tasks, Actor actor) {
    Map<String, Beside> beside = beside(tasks, actor);
    return tasks.stream()
        .filter(task -> beside.containsKey(task.id()))
        .map(task -> TaskLine.of(task, beside.get(task.id()), actor))
        .toList();
  }

  /**
   * One open task that the actor may see.
   *
   * @throws cn.bangdai.app.shared.Refusal if it is not open any more or out of sight
   */
  public TaskLine of(String taskId, Actor actor) {
    OpenTask task = access.toSee(taskId, actor);
    return TaskLine.of(task, beside(List.of(task), actor).get(taskId), actor);
  }

  private Map<String, Beside> beside(List<OpenTask> tasks, Actor actor) {
    return jdbc
        .sql(
            """
            select t.task_id, c.mode, b.name as bundle, c.awaiting > 0 as awaiting, t.held_since,
                   coalesce(p.name, t.assignee) as holder, w.name as absent, s.task_id is not null as seen
            from worklist_task t
            left join cases c on c.number = t.case_number
            left join bundle b on b.id = c.bundle_id
            left join account p on p.username = t.assignee
            left join account w on w.username = t.stands_for
            left join worklist_seen s on s.task_id = t.task_id and s.username = :me
            where t.task_id = any (:ids::text[])
            """)
        .param("me", actor.username())
        .param("ids", tasks.stream().map(OpenTask::id).toArray(String[]::new))
        .query(
            (row, n) ->
                new Beside(
                    row.getString("task_id"),
                    row.getString("mode"),
                    row.getString("bundle"),
                    row.getBoolean("awaiting"),
                    row.getString("holder"),
                    instant(row.getObject("held_since", OffsetDateTime.class)),
                    row.getString("absent"),
                    row.getBoolean("seen")))
        .list()
        .stream()
        .collect(Collectors.toMap(Beside::id, Function.identity()));
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
