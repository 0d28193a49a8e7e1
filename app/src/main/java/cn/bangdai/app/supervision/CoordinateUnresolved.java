package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Unresolved.Variables;
import org.springframework.stereotype.Component;

/** 协调解决: the units concerned settle what will be done. */
@Component
class CoordinateUnresolved implements TaskWork {

  private final Matters matters;
  private final Steps steps;

  CoordinateUnresolved(Matters matters, Steps steps) {
    this.matters = matters;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Unresolved.COORDINATE_UNRESOLVED;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.fact(Variables.SUBJECT);
    String text = answers.text("measure");
    steps.add(number, new Steps.Said(key(), answers.outcome(), null, text), actor);
    matters.becomes(number, MatterRow.State.REPLYING);
    return Performed.said("已协调，等答复本人");
  }
}
