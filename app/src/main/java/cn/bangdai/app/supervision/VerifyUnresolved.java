package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Unresolved.Variables;
import org.springframework.stereotype.Component;

/** 核实反映: whether it is as the person says; if not, the person is told why. */
@Component
class VerifyUnresolved implements TaskWork {

  private final Matters matters;
  private final Steps steps;

  VerifyUnresolved(Matters matters, Steps steps) {
    this.matters = matters;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Unresolved.VERIFY_UNRESOLVED;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.fact(Variables.SUBJECT);
    boolean valid = answers.is(Outcome.VALID);
    String text = answers.text(valid ? "finding" : "reason");
    steps.add(number, new Steps.Said(key(), answers.outcome(), answers.text("how"), text), actor);
    if (valid) {
      matters.becomes(number, MatterRow.State.COORDINATING);
      return Performed.said("反映属实，开始协调解决");
    }
    matters.ended(number, MatterRow.State.UNFOUNDED);
    return Performed.said("反映不属实，已向本人说明");
  }
}
