package cn.bangdai.app.supervision;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.Rectification.Variables;
import org.springframework.stereotype.Component;

/** 核实差评: whether what the applicant complained of is so. */
@Component
class VerifyRating implements TaskWork {

  private final Rectifications rectifications;
  private final EndRectification end;
  private final RatedAgent rated;
  private final Steps steps;
  private final Feedback feedback;

  VerifyRating(
      Rectifications rectifications,
      EndRectification end,
      RatedAgent rated,
      Steps steps,
      Feedback feedback) {
    this.rectifications = rectifications;
    this.end = end;
    this.rated = rated;
    this.steps = steps;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return Rectification.VERIFY_RATING;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    rated.mayNotBe(actor, task.caseNumber());
    String id = task.fact(Variables.SUBJECT);
    if (answers.is(Outcome.INVALID)) {
      note(id, answers, answers.text("reason"), actor);
      end.as(RectificationRow.State.UNFOUNDED, id, task.caseNumber());
      feedback.tell(task.caseNumber(), "您的评价我们核实过了，情况已经记录，这次不需要整改。", actor);
      return Performed.said("差评经核实不属实");
    }
    note(id, answers, answers.text("finding"), actor);
    rectifications.verified(id);
    feedback.tell(task.caseNumber(), "您的评价已经核实，经办单位正在整改，改好后我们会回访您。", actor);
    return Performed.said("差评属实，要求整改");
  }

  private void note(String id, Answers answers, String text, Actor actor) {
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, text), actor);
  }
}
