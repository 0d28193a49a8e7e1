package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 转派: gives a task to a named person who could do it. */
@Component
public class AssignTask implements UseCase<AssignTask.Assign, TaskHeld> {

  /** Gives the task with that id to the person with that user name. */
  public record Assign(String taskId, String to) implements Command {
    @Override
    public String verb() {
      return "task.assign";
    }
  }

  /** Whose work a responsible agent's task is: an agent of the station. */
  private static final Set<Role> AGENTS =
      Set.of(Role.VILLAGE_AGENT, Role.TOWNSHIP_AGENT, Role.COUNTY_AGENT, Role.DEPARTMENT_AGENT);

  private final TaskAccess access;
  private final Directory people;
  private final Workflow workflow;

  AssignTask(TaskAccess access, Directory people, Workflow workflow) {
    this.access = access;
    this.people = people;
    this.workflow = workflow;
  }

  @Override
  public Class<TaskHeld> resultType() {
    return TaskHeld.class;
  }

  @Override
  public void authorise(Assign command, Actor actor) {
    access.toAssign(command.taskId(), actor);
  }

  @Override
  public Done<TaskHeld> perform(Assign command, Actor actor) {
    OpenTask task = access.toAssign(command.taskId(), actor);
    Actor to = people.find(command.to()).filter(person -> can(task, person)).orElse(null);
    if (to == null) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "CANNOT_DO_TASK",
          cannot(command.to(), task.name()) + "请转派给该单位有相应岗位的人。",
          Map.of("to", "请填写该单位有相应岗位的人的账号。"));
    }
    workflow.assign(task.id(), to.username());
    String summary = "把“" + task.name() + "”转派给 " + to.name();
    return new Done<>(
        new TaskHeld(task.id(), to.username()),
        task.caseNumber(),
        new AuditEntry(summary, task.key(), task.id(), null, Map.of("to", to.username())));
  }

  private static String cannot(String username, String task) {
    return username == null || username.isBlank()
        ? "没有写明转派给谁。"
        : "“" + username + "”不能办理“" + task + "”。";
  }

  private static boolean can(OpenTask task, Actor person) {
    return task.candidates().isEmpty()
        ? person.posts().stream()
            .anyMatch(p -> AGENTS.contains(p.role()) && p.unit().equals(task.unit()))
        : TaskAccess.candidate(task, person);
  }
}
