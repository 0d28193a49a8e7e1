package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.worklist.CompleteTask;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens a special procedure by its case: leaves the decider's task with that outcome. */
@Component
public class OpenSpecialProcedure implements UseCase<OpenSpecialProcedure.Open, SpecialProcedure> {

  /** What is to begin, as sent; checked as the task's form is. */
  public record Open(String caseNumber, String kind, String reason, String expectedEnd)
      implements Command {
    @Override
    public String verb() {
      return "special-procedure.open";
    }

    Map<String, Object> form() {
      Map<String, Object> form = new HashMap<>();
      form.put("outcome", Outcome.SPECIAL_PROCEDURE.name());
      form.put("kind", kind);
      form.put("reason", reason);
      form.put("expectedEnd", expectedEnd);
      return form;
    }
  }

  private final CaseAccess access;
  private final TaskOfCase tasks;
  private final CompleteTask complete;
  private final SpecialProcedures procedures;

  OpenSpecialProcedure(
      CaseAccess access, TaskOfCase tasks, CompleteTask complete, SpecialProcedures procedures) {
    this.access = access;
    this.tasks = tasks;
    this.complete = complete;
    this.procedures = procedures;
  }

  @Override
  public Class<SpecialProcedure> resultType() {
    return SpecialProcedure.class;
  }

  /** Who may do the task is decided with the task. */
  @Override
  public void authorise(Open command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<SpecialProcedure> perform(Open command, Actor actor) {
    String number = command.caseNumber();
    var task = tasks.of(number, Decision.DECIDE, actor, "这个件现在不在审批决定这一步，不能启动特别程序。");
    var done = complete.perform(new CompleteTask.Complete(task.id(), command.form()), actor);
    SpecialProcedure opened = procedures.open(number, task.unit()).orElseThrow();
    return new Done<>(opened, number, done.entry());
  }
}
