package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Urging;
import cn.bangdai.processes.Urging.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复督办: the unit says where the case stands and when it will be done. */
@Component
class RespondToUrging implements TaskWork {

  private final Urgings urgings;
  private final UrgingLimit limit;
  private final Steps steps;

  RespondToUrging(Urgings urgings, UrgingLimit limit, Steps steps) {
    this.urgings = urgings;
    this.limit = limit;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Urging.RESPOND_TO_URGING;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String id = task.fact(Variables.SUBJECT);
    urgings.answered(id);
    limit.end(task.caseNumber(), id);
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, answers.text("answer")), actor);
    return Performed.routed("已答复督办", Map.of(Variables.REPLIED, true));
  }
}
