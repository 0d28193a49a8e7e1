package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.Rectification.Variables;
import org.springframework.stereotype.Component;

/** 结束整改: after two tries a supervisor ends it, with a reason, though nobody is satisfied. */
@Component
class CloseRectification implements TaskWork {

  private final EndRectification end;
  private final RatedAgent rated;
  private final Steps steps;

  CloseRectification(EndRectification end, RatedAgent rated, Steps steps) {
    this.end = end;
    this.rated = rated;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Rectification.CLOSE_RECTIFICATION;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    rated.mayNotBe(actor, task.caseNumber());
    String id = task.fact(Variables.SUBJECT);
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, answers.text("reason")), actor);
    end.as(RectificationRow.State.CLOSED, id, task.caseNumber());
    return Performed.said("督查人员结束整改");
  }
}
