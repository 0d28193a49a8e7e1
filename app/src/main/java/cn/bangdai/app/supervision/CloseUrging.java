package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Urging;
import cn.bangdai.processes.Urging.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 销号: whoever asked is content with the answer, or asks once more. */
@Component
class CloseUrging implements TaskWork {

  private final Urgings urgings;
  private final UrgingLimit limit;
  private final Steps steps;

  CloseUrging(Urgings urgings, UrgingLimit limit, Steps steps) {
    this.urgings = urgings;
    this.limit = limit;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Urging.CLOSE_URGING;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String id = task.fact(Variables.SUBJECT);
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, answers.text("reason")), actor);
    if (answers.is(Outcome.AGAIN)) {
      urgings.again(id);
      limit.start(task.caseNumber(), id, urgings.load(id).unit());
      return Performed.routed("要求再次答复督办", Map.of(Variables.REPLIED, false));
    }
    urgings.ended(id, UrgingRow.State.CLOSED);
    return Performed.said("督办已销号");
  }
}
