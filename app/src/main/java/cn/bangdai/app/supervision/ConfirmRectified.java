package cn.bangdai.app.supervision;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.supervision.RectificationRow.State;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.Rectification.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 回访确认: the applicant is asked, by someone else than the rated agent, whether it is put right. */
@Component
class ConfirmRectified implements TaskWork {

  /** Put right, and again: twice at most (DESIGN 4). */
  private static final int MOST_TRIES = 2;

  private final Rectifications rectifications;
  private final EndRectification end;
  private final RatedAgent rated;
  private final Steps steps;
  private final Feedback feedback;

  ConfirmRectified(
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
    return Rectification.CONFIRM_RECTIFIED;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    rated.mayNotBe(actor, number);
    String id = task.fact(Variables.SUBJECT);
    steps.add(
        id,
        new Steps.Said(key(), answers.outcome(), answers.text("how"), answers.text("said")),
        actor);
    if (answers.is(Outcome.SATISFIED)) {
      end.as(State.RECTIFIED, id, number);
      feedback.tell(number, "您对整改结果表示满意，谢谢您的意见。", actor);
      return Performed.said("回访申请人：满意，整改结束");
    }
    return dissatisfied(id, rectifications.of(number).orElseThrow().tries() < MOST_TRIES);
  }

  private Performed dissatisfied(String id, boolean again) {
    rectifications.becomes(id, again ? State.RECTIFYING : State.CLOSING);
    return Performed.routed(
        again ? "回访申请人：不满意，再整改一次" : "回访申请人：仍不满意，由督查人员结束", Map.of(Variables.AGAIN, again));
  }
}
