package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Unresolved.Variables;
import org.springframework.stereotype.Component;

/** 本人确认: the person says whether it is settled; if not, it is coordinated once more. */
@Component
class ConfirmUnresolved implements TaskWork {

  private final Matters matters;
  private final Steps steps;

  ConfirmUnresolved(Matters matters, Steps steps) {
    this.matters = matters;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Unresolved.CONFIRM_UNRESOLVED;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.fact(Variables.SUBJECT);
    String text = answers.text("said");
    steps.add(number, new Steps.Said(key(), answers.outcome(), null, text), actor);
    if (answers.is(Outcome.SATISFIED)) {
      matters.ended(number, MatterRow.State.SETTLED);
      return Performed.said("本人满意，事情解决");
    }
    matters.again(number);
    return Performed.said("本人不满意，再协调");
  }
}
