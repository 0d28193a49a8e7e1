package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Coordination;
import cn.bangdai.processes.Coordination.Variables;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/** 确认协调结果: who asked says whether the problem is solved. */
@Component
class ConfirmCoordination implements TaskWork {

  private final Coordinations coordinations;
  private final Steps steps;

  ConfirmCoordination(Coordinations coordinations, Steps steps) {
    this.coordinations = coordinations;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Coordination.CONFIRM_COORDINATION;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String id = task.fact(Variables.SUBJECT);
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, answers.text("reason")), actor);
    if (answers.is(Outcome.UNSOLVED)) {
      coordinations.unsolved(id);
      return Performed.said("问题没有解决，请再协调");
    }
    coordinations.ended(id, CoordinationRow.State.SOLVED);
    return Performed.said("协调的问题已经解决");
  }
}
