package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork.Performed;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 报请批复: an authority above the county or elsewhere must answer before the party decides. The limits
 * of the case run on, for no rule stops them.
 */
@Component
class ExternalRequest {

  private final ExternalApprovals approvals;
  private final ExternalLimit limit;
  private final DayAhead days;
  private final DecisionFacts facts;
  private final Feedback feedback;

  ExternalRequest(
      ExternalApprovals approvals,
      ExternalLimit limit,
      DayAhead days,
      DecisionFacts facts,
      Feedback feedback) {
    this.approvals = approvals;
    this.limit = limit;
    this.days = days;
    this.facts = facts;
    this.feedback = feedback;
  }

  /**
   * @param answers {@code authority}, {@code reference}, {@code expectedDate}
   */
  Performed ask(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    LocalDate expected = days.require("expectedDate", "预计批复日期", answers.date("expectedDate"));
    String authority = answers.text("authority");
    approvals.ask(
        number,
        party,
        new ExternalApprovals.Asked(authority, answers.text("reference"), expected),
        actor);
    limit.runTo(number, party, expected);
    facts.reported(number);
    feedback.tell(
        number, "您的申请已报请" + authority + "批复，预计" + DayAhead.words(expected) + "前有答复。", actor);
    return Performed.said("报请" + authority + "批复，文号 " + answers.text("reference"));
  }
}
