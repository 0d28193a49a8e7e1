package cn.bangdai.app.cases;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.notices.NoticeOverride;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.identity.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 一次性告知: asks the applicant for everything missing or defective in one notice, whoever found it:
 * the agent, the window, a reviewer or a decider.
 */
@Component
class SupplementRequest {

  /** Working days when the unit names none; ours. */
  static final int DEFAULT_DAYS = 10;

  private final Notices notices;
  private final WorkingDays calendar;
  private final CaseStore cases;
  private final Feedback feedback;
  private final SupplementLimit limit;

  SupplementRequest(
      Notices notices,
      WorkingDays calendar,
      CaseStore cases,
      Feedback feedback,
      SupplementLimit limit) {
    this.notices = notices;
    this.calendar = calendar;
    this.cases = cases;
    this.feedback = feedback;
    this.limit = limit;
  }

  /**
   * @param answers {@code supplementDays}: working days the applicant has, absent for the usual;
   *     {@code override} and {@code overrideReason}: why something may be named that was not named
   *     before
   */
  void ask(String caseNumber, NoticeKind kind, String unit, Answers answers, Actor actor) {
    ask(caseNumber, new Asked(kind, unit, unit), answers, actor);
  }

  /**
   * Who asks.
   *
   * @param unit code of the unit that gives the notice
   * @param asker code of the unit that the supplement goes back to; a reviewer's party
   */
  record Asked(NoticeKind kind, String unit, String asker) {}

  void ask(String caseNumber, Asked asked, Answers answers, Actor actor) {
    Integer given = answers.number("supplementDays");
    int days = given == null ? DEFAULT_DAYS : given;
    LocalDate today = LocalDate.ofInstant(cases.instant(), Times.ZONE);
    LocalDate dueOn = calendar.plus(today, days);
    notices.issue(
        caseNumber, new Notices.Wish(asked.kind(), asked.unit(), dueOn, override(answers)), actor);
    cases.awaits(caseNumber);
    limit.start(caseNumber, asked.asker(), days);
    feedback.tell(
        caseNumber,
        "材料还差一点，要补的都写在告知书上了，请在 " + dueOn.getMonthValue() + "月" + dueOn.getDayOfMonth() + "日前补齐。",
        actor);
  }

  private static NoticeOverride override(Answers answers) {
    String kind = answers.text("override");
    return kind == null
        ? null
        : new NoticeOverride(NoticeOverride.Kind.valueOf(kind), answers.text("overrideReason"));
  }
}
