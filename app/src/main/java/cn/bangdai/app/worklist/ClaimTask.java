package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 领取: takes a claimable task. Taking one's own again changes nothing. */
@Component
public class ClaimTask implements UseCase<ClaimTask.Claim, TaskHeld> {

  /** Claims the task with that id. */
  public record Claim(String taskId) implements Command {
    @Override
    public String verb() {
      return "task.claim";
    }
  }

  private final TaskAccess access;
  private final Workflow workflow;

  ClaimTask(TaskAccess access, Workflow workflow) {
    this.access = access;
    this.workflow = workflow;
  }

  @Override
  public Class<TaskHeld> resultType() {
    return TaskHeld.class;
  }

  /** Left to {@link #perform}: who may have the task is told by the row that it reads anyway. */
  @Override
  public void authorise(Claim command, Actor actor) {}

  @Override
  public Done<TaskHeld> perform(Claim command, Actor actor) {
    OpenTask task = access.toDo(command.taskId(), actor);
    if (task.assignee() == null) {
      workflow.claim(task.id(), actor.username());
    }
    return new Done<>(
        new TaskHeld(task.id(), actor.username()),
        task.caseNumber(),
        new AuditEntry("领取“" + task.name() + "”", task.key(), task.id(), null, Map.of()));
  }
}
