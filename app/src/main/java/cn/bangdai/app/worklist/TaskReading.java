package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One task as its page needs it: open, in whose hands, or done. */
@Component
public class TaskReading {

  /** What the task is to the person who looks at it. */
  public enum Standing {
    MINE,
    /** Nobody's, and this person may take it. */
    FREE,
    /** Somebody else's. */
    HELD,
    /** Nobody's yet, and not for this person. */
    OTHERS;

    public boolean mayWork() {
      return this == MINE || this == FREE;
    }
  }

  /**
   * An open task.
   *
   * @param holder name of who has it; null when nobody
   * @param since when the holder got it
   * @param absent name of the person who is away and in whose place it is done; null otherwise
   * @param nobodySince since when nobody could do it; null while somebody can
   */
  public record Open(
      OpenTask task,
      Standing standing,
      String holder,
      Instant since,
      String absent,
      Instant nobodySince) {}

  /** A task that was completed: what was said of it, by whom. */
  public record Done(
      String caseNumber,
      String key,
      String outcome,
      String said,
      String by,
      String byName,
      Instant at) {}

  private final TaskAccess access;
  private final TaskRows rows;
  private final Directory people;
  private final JdbcClient jdbc;

  TaskReading(TaskAccess access, TaskRows rows, Directory people, JdbcClient jdbc) {
    this.access = access;
    this.rows = rows;
    this.people = people;
    this.jdbc = jdbc;
  }

  /**
   * @throws cn.bangdai.app.shared.Refusal NOT_FOUND when the task may not be seen; CONFLICT {@code
   *     TASK_GONE} when it is no longer open
   */
  public Open open(String taskId, Actor actor) {
    OpenTask task = access.toSee(taskId, actor);
    return open(task, actor, since(task));
  }

  private Open open(OpenTask task, Actor actor, Instant since) {
    return new Open(
        task,
        standing(task, actor),
        name(task.assignee()),
        since,
        name(task.standsFor()),
        rows.nobodySince(task.id()).orElse(null));
  }

  private String name(String username) {
    return username == null ? null : people.name(username);
  }

  /** What an open task is to the actor. */
  public Standing standing(OpenTask task, Actor actor) {
    if (TaskAccess.mine(task, actor)) {
      return Standing.MINE;
    }
    if (task.assignee() != null) {
      return Standing.HELD;
    }
    return TaskAccess.candidate(task, actor) ? Standing.FREE : Standing.OTHERS;
  }

  private Instant since(OpenTask task) {
    return jdbc.sql(
            """
            select max(at) from audit_event
            where task_id = :id and verb in ('task.claim', 'task.assign', 'task.standIn')
            """)
        .param("id", task.id())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(task.createdAt());
  }

  /** The case of a task, open or done; NOT_FOUND for one that never was or may not be seen. */
  public String caseOf(String taskId, Actor actor) {
    String number = access.caseOf(taskId);
    access.requireSight(number, actor);
    return number;
  }

  /** BPMN id of a task, open or done; NOT_FOUND for one that never was. */
  public String keyOf(String taskId) {
    return jdbc.sql(
            """
            select key from worklist_task where task_id = :id
            union all
            (select task from audit_event where task_id = :id and task is not null limit 1)
            limit 1
            """)
        .param("id", taskId)
        .query(String.class)
        .optional()
        .orElseThrow(TaskAccess::notFound);
  }

  /**
   * Empty when nobody completed it; NOT_FOUND when its case may not be seen. Who completed it is
   * told so, even where the task was all they had to do with the case.
   */
  public Optional<Done> done(String taskId, Actor actor) {
    Optional<Done> done = completed(taskId);
    if (done.filter(d -> d.by().equals(actor.username())).isEmpty()) {
      caseOf(taskId, actor);
    }
    return done;
  }

  /** Whether the actor may see the case. */
  public boolean sees(String caseNumber, Actor actor) {
    try {
      access.requireSight(caseNumber, actor);
      return true;
    } catch (Refusal outOfSight) {
      return false;
    }
  }

  private Optional<Done> completed(String taskId) {
    return jdbc.sql(
            """
            select case_number, task, outcome, summary, actor, actor_name, at from audit_event
            where task_id = :id and verb = 'task.complete' limit 1
            """)
        .param("id", taskId)
        .query(
            (row, n) ->
                new Done(
                    row.getString("case_number"),
                    row.getString("task"),
                    row.getString("outcome"),
                    row.getString("summary"),
                    row.getString("actor"),
                    row.getString("actor_name"),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  /** What this person would do next: their nearest task, else the nearest that they may take. */
  public Optional<OpenTask> first(Actor actor) {
    return jdbc.sql(
            """
            select %1$s from worklist_task t where t.task_id = coalesce(
              (select m.task_id from worklist_task m where m.assignee = :me
               order by m.due_at, m.plain, m.task_id limit 1),
              (select c.task_id from unnest(:groups::text[]) g
               cross join lateral (select o.due_at, o.plain, o.task_id from worklist_candidate o
                                   where o.grp = g order by o.due_at, o.plain, o.task_id limit 1) c
               order by c.due_at, c.plain, c.task_id limit 1))
            """
                .formatted(TaskRows.COLUMNS))
        .param("me", actor.username())
        .param("groups", actor.groups().toArray(String[]::new))
        .query(rows::row)
        .optional();
  }

  /** The open tasks of a case, each with what it is to the actor; oldest first. */
  public List<Open> ofCase(String caseNumber, Actor actor) {
    access.requireSight(caseNumber, actor);
    return rows.ofCase(caseNumber).stream()
        .map(task -> open(task, actor, task.createdAt()))
        .toList();
  }
}
