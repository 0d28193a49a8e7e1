package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Staffing;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 转派: gives a task to a named person who could do it and who is there. */
@Component
public class AssignTask implements UseCase<AssignTask.Assign, TaskHeld> {

  /**
   * Gives the task with that id to the person with that user name.
   *
   * @param reason why, kept in the trail; null when the holder passes it on without a word
   */
  public record Assign(String taskId, String to, String reason) implements Command {
    @Override
    public String verb() {
      return "task.assign";
    }
  }

  private static final int LONGEST_REASON = 200;

  private final TaskAccess access;
  private final Directory people;
  private final Staffing staffing;
  private final Workflow workflow;

  AssignTask(TaskAccess access, Directory people, Staffing staffing, Workflow workflow) {
    this.access = access;
    this.people = people;
    this.staffing = staffing;
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
    Actor to = whoCan(task, command.to());
    String reason = reason(command.reason());
    workflow.assign(task.id(), to.username());
    String summary = "把“" + task.name() + "”转派给 " + to.name();
    Map<String, Object> facts = new HashMap<>(Map.of("to", to.username()));
    if (reason != null) {
      summary += "：" + reason;
      facts.put("reason", reason);
    }
    return new Done<>(
        new TaskHeld(task.id(), to.username()),
        task.caseNumber(),
        new AuditEntry(summary, task.key(), task.id(), null, facts));
  }

  private Actor whoCan(OpenTask task, String username) {
    Actor to = people.find(username).filter(person -> can(task, person)).orElse(null);
    if (to == null) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "CANNOT_DO_TASK",
          cannot(username, task.name()) + "请转派给该单位有相应岗位的人。",
          Map.of("to", "请填写该单位有相应岗位的人的账号。"));
    }
    staffing
        .whyNot(username)
        .ifPresent(
            why -> {
              throw new Refusal(Refusal.Kind.INVALID, "PERSON_AWAY", why, Map.of("to", why));
            });
    return to;
  }

  private static String reason(String typed) {
    if (typed != null && typed.length() > LONGEST_REASON) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "REASON",
          "转派的原因请控制在 200 个字以内。",
          Map.of("reason", "请控制在 200 个字以内。"));
    }
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static String cannot(String username, String task) {
    return username == null || username.isBlank()
        ? "没有写明转派给谁。"
        : "“" + username + "”不能办理“" + task + "”。";
  }

  private static boolean can(OpenTask task, Actor person) {
    return TaskAccess.candidate(task, person)
        || personal(task)
            && person.posts().stream()
                .anyMatch(p -> Rights.atCounter(p) && p.unit().equals(task.unit()));
  }

  /** A task of the responsible agent and not of a post, in whosever hands it is. */
  static boolean personal(OpenTask task) {
    return task.candidates().isEmpty() || task.standsFor() != null;
  }
}
