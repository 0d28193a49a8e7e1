package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 退回: gives a claimed task back to those who may claim it. */
@Component
public class ReleaseTask implements UseCase<ReleaseTask.Release, TaskHeld> {

  /** Releases the task with that id. */
  public record Release(String taskId) implements Command {
    @Override
    public String verb() {
      return "task.release";
    }
  }

  private final TaskAccess access;
  private final Workflow workflow;

  ReleaseTask(TaskAccess access, Workflow workflow) {
    this.access = access;
    this.workflow = workflow;
  }

  @Override
  public Class<TaskHeld> resultType() {
    return TaskHeld.class;
  }

  @Override
  public void authorise(Release command, Actor actor) {
    access.toAssign(command.taskId(), actor);
  }

  @Override
  public Done<TaskHeld> perform(Release command, Actor actor) {
    OpenTask task = access.toAssign(command.taskId(), actor);
    if (task.candidates().isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "BELONGS_TO_RESPONSIBLE", "这项任务由首办负责人办到底，不能退回；需要换人请转派给同站同事。");
    }
    if (task.assignee() != null) {
      workflow.assign(task.id(), null);
    }
    return new Done<>(
        new TaskHeld(task.id(), null),
        task.caseNumber(),
        new AuditEntry("退回“" + task.name() + "”", task.key(), task.id(), null, Map.of()));
  }
}
