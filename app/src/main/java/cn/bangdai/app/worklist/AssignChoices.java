package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a task can be given: people who are there and could do it. */
@Component
public class AssignChoices {

  /** Somebody that can be chosen. */
  public record Choice(String username, String name, String unit) {}

  private final TaskAccess access;
  private final JdbcClient jdbc;
  private final Clock clock;

  AssignChoices(TaskAccess access, JdbcClient jdbc, Clock clock) {
    this.access = access;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws cn.bangdai.app.shared.Refusal unless the actor may give the task to someone
   */
  public OpenTask task(String taskId, Actor actor) {
    return access.toAssign(taskId, actor);
  }

  /** Without who has it now; by unit and name. */
  public List<Choice> of(OpenTask task) {
    return jdbc.sql(
            """
            select distinct a.username, a.name, a.unit
            from posts_held(:now) h join account a on a.username = h.username
            where (h.role || '@' || h.unit = any (:candidates::text[])
                   or :personal and h.unit = :unit and h.role = any (:agents::text[]))
              and a.username is distinct from :holder
            order by a.unit, a.username
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("candidates", task.candidates().toArray(String[]::new))
        .param("personal", AssignTask.personal(task))
        .param("unit", task.unit())
        .param("agents", Rights.COUNTERS.stream().map(Role::realmName).toArray(String[]::new))
        .param("holder", task.assignee(), java.sql.Types.VARCHAR)
        .query(Choice.class)
        .list();
  }
}
