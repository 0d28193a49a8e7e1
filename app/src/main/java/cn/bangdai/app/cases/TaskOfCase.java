package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the open task that a command which names the case alone is about. */
@Component
class TaskOfCase {

  private final TaskList tasks;

  TaskOfCase(TaskList tasks) {
    this.tasks = tasks;
  }

  /**
   * The actor's own before others' of the same kind; whether the actor may do it is decided later.
   *
   * @param absent what to say when none is open
   * @throws Refusal CONFLICT {@code TASK_NOT_OPEN}
   */
  OpenTask of(String caseNumber, String key, Actor actor, String absent) {
    return of(caseNumber, key).stream()
        .min(Comparator.comparing(task -> !maybe(task, actor)))
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "TASK_NOT_OPEN", absent));
  }

  List<OpenTask> of(String caseNumber, String key) {
    return tasks.ofCase(caseNumber).stream().filter(task -> task.key().equals(key)).toList();
  }

  private static boolean maybe(OpenTask task, Actor actor) {
    return actor.username().equals(task.assignee()) || task.offeredTo(actor);
  }
}
