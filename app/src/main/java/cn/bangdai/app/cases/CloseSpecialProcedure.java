package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.worklist.CompleteTask;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a special procedure by its id: completes the task that waits for it. */
@Component
public class CloseSpecialProcedure
    implements UseCase<CloseSpecialProcedure.Close, SpecialProcedure> {

  /** What has ended with which result, as sent; checked as the task's form is. */
  public record Close(String caseNumber, UUID id, String result) implements Command {
    @Override
    public String verb() {
      return "special-procedure.end";
    }

    Map<String, Object> form() {
      Map<String, Object> form = new HashMap<>();
      form.put("outcome", Outcome.ENDED.name());
      form.put("result", result);
      return form;
    }
  }

  private final CaseAccess access;
  private final TaskOfCase tasks;
  private final CompleteTask complete;
  private final SpecialProcedures procedures;

  CloseSpecialProcedure(
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
  public void authorise(Close command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<SpecialProcedure> perform(Close command, Actor actor) {
    String number = command.caseNumber();
    SpecialProcedure open = find(command);
    OpenTask task =
        tasks.of(number, Decision.SPECIAL_PROCEDURE).stream()
            .filter(t -> t.unit().equals(open.unit()))
            .findFirst()
            .orElseThrow();
    var done = complete.perform(new CompleteTask.Complete(task.id(), command.form()), actor);
    return new Done<>(find(number, command.id()), number, done.entry());
  }

  private SpecialProcedure find(Close command) {
    SpecialProcedure found = find(command.caseNumber(), command.id());
    if (!found.open()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "SPECIAL_PROCEDURE_ENDED", "这项" + found.name() + "已经结束，不能再结束一次。");
    }
    return found;
  }

  private SpecialProcedure find(String number, UUID id) {
    return procedures.of(number).stream()
        .filter(procedure -> procedure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.NOT_FOUND, "SPECIAL_PROCEDURE_NOT_FOUND", "这个件没有这项特别程序，请刷新后再试。"));
  }
}
