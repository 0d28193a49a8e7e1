package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.BesideCases;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Staffing;
import cn.bangdai.app.workflow.ProcessHistory;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may look at a task, take it, and complete it. */
@Component
class TaskAccess {

  private final TaskRows rows;
  private final CaseAccess cases;
  private final Directory people;
  private final ProcessHistory history;
  private final Staffing staffing;
  private final List<BesideCases> registers;

  TaskAccess(
      TaskRows rows,
      CaseAccess cases,
      Directory people,
      ProcessHistory history,
      Staffing staffing,
      List<BesideCases> registers) {
    this.registers = registers;
    this.rows = rows;
    this.cases = cases;
    this.people = people;
    this.history = history;
    this.staffing = staffing;
  }

  /** The case of a task that the actor asks for; NOT_FOUND for one that never was. */
  String caseOf(String taskId) {
    return rows.caseOf(taskId)
        .or(() -> history.caseOfTask(taskId))
        .orElseThrow(TaskAccess::notFound);
  }

  /** The task, if it is still open and the actor may see it. */
  OpenTask toSee(String taskId, Actor actor) {
    OpenTask task = open(taskId, actor);
    if (!mine(task, actor) && !candidate(task, actor)) {
      requireSight(task.caseNumber(), actor);
    }
    return task;
  }

  /** The task, if it is the actor's or free for the actor to take. */
  OpenTask toDo(String taskId, Actor actor) {
    OpenTask task = open(taskId, actor);
    if (mine(task, actor) || (task.assignee() == null && candidate(task, actor))) {
      requirePresent(actor);
      return task;
    }
    if (candidate(task, actor)) {
      throw taken(task);
    }
    requireSight(task.caseNumber(), actor);
    throw new Refusal(
        Refusal.Kind.FORBIDDEN,
        "NOT_YOUR_TASK",
        "“" + task.name() + "”这项任务不由您办理" + holder(task) + "，您可以查看，不能代为完成。");
  }

  /** Who is away has handed everything over; what they took now would be taken from them again. */
  private void requirePresent(Actor actor) {
    if (staffing.away(actor.username())) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "YOU_ARE_AWAY", "您登记了离岗，任务由代班的人办。要自己办，请先在“离岗”页点“我回来了”。");
    }
  }

  /** The task, if the actor may give it to someone: its holder, or a supervisor above its unit. */
  OpenTask toAssign(String taskId, Actor actor) {
    OpenTask task = open(taskId, actor);
    if (mine(task, actor) || Rights.supervises(actor, task.unit())) {
      return task;
    }
    requireSight(task.caseNumber(), actor);
    throw new Refusal(
        Refusal.Kind.FORBIDDEN, "NOT_YOURS_TO_ASSIGN", "只有领取人本人或上级督查人员可以转派这项任务。请联系他们办理。");
  }

  private OpenTask open(String taskId, Actor actor) {
    Optional<OpenTask> task = rows.find(taskId);
    if (task.isPresent()) {
      return task.get();
    }
    requireSight(caseOf(taskId), actor);
    String how = rows.doneBy(taskId).orElse("流程已经往前走了");
    throw new Refusal(
        Refusal.Kind.CONFLICT, "TASK_GONE", "这项任务已经不在了：" + how + "。您的操作没有保存，请刷新任务列表。");
  }

  /** NOT_FOUND unless the actor may see the case, or what else the task belongs to. */
  void requireSight(String caseNumber, Actor actor) {
    if (registers.stream().anyMatch(register -> register.seenBy(caseNumber, actor))) {
      return;
    }
    try {
      cases.requireSight(caseNumber, actor);
    } catch (Refusal outOfSight) {
      throw notFound();
    }
  }

  static boolean mine(OpenTask task, Actor actor) {
    return actor.username().equals(task.assignee());
  }

  static boolean candidate(OpenTask task, Actor actor) {
    return task.offeredTo(actor);
  }

  Refusal taken(OpenTask task) {
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "TASK_TAKEN",
        "“" + task.name() + "”这项任务已由 " + people.name(task.assignee()) + " 领取。要接过来，请先请对方退回。");
  }

  private String holder(OpenTask task) {
    return task.assignee() == null ? "" : "，由 " + people.name(task.assignee()) + " 办理";
  }

  static Refusal notFound() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "TASK_NOT_FOUND", "没有找到这项任务。它可能已经办完，或者不属于您的单位，请刷新任务列表。");
  }
}
