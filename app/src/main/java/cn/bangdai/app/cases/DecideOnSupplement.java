package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 补正逾期处理: the applicant is late. The agent tells them again, gives more time once, or proposes to
 * end the case for the duties of the agreement are not done (004 三（二）4（6）). Whatever is chosen, the
 * supplement stays open and a new limit runs, so that a late case is never forgotten.
 */
@Component
class DecideOnSupplement implements TaskWork {

  private final SupplementDecisions decisions;
  private final Deadlines deadlines;
  private final Feedback feedback;

  DecideOnSupplement(SupplementDecisions decisions, Deadlines deadlines, Feedback feedback) {
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return ProxyHandling.DECIDE_ON_SUPPLEMENT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.EXTEND) && decisions.extended(number)) {
      String sentence = "补正期限已经延长过一次，不能再延长。请再告知申请人一次，或者建议终止。";
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "SUPPLEMENT_EXTENDED_BEFORE",
          sentence,
          Map.of("outcome", sentence));
    }
    decisions.add(number, answers, actor);
    Integer days = answers.number("days");
    deadlines.renew(
        number,
        DeadlineKind.SUPPLEMENT,
        null,
        days == null ? SupplementRequest.DEFAULT_DAYS : days);
    return Performed.said(tell(number, answers, actor));
  }

  private String tell(String number, Answers answers, Actor actor) {
    switch (Outcome.valueOf(answers.outcome())) {
      case REMIND -> {
        feedback.tell(number, answers.text("channel"), answers.text("what"), actor);
        return "再次告知申请人补正，再给 %d 个工作日".formatted(answers.number("days"));
      }
      case EXTEND -> {
        feedback.tell(number, "补正期限延长 %d 个工作日。".formatted(answers.number("days")), actor);
        return "补正期限延长 %d 个工作日".formatted(answers.number("days"));
      }
      default -> {
        return "申请人逾期没有补正，建议终止；终止要另行申请并经复核";
      }
    }
  }
}
