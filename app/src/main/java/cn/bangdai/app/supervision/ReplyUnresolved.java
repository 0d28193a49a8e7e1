package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Unresolved.Variables;
import org.springframework.stereotype.Component;

/** 答复本人: the person is told what will be done; when and how is kept. */
@Component
class ReplyUnresolved implements TaskWork {

  private final Matters matters;
  private final Steps steps;

  ReplyUnresolved(Matters matters, Steps steps) {
    this.matters = matters;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Unresolved.REPLY_UNRESOLVED;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.fact(Variables.SUBJECT);
    String text = answers.text("told");
    steps.add(number, new Steps.Said(key(), answers.outcome(), answers.text("how"), text), actor);
    matters.replied(number);
    return Performed.said("已答复本人");
  }
}
