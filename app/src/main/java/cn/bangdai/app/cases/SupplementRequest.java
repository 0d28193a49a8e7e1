package cn.bangdai.app.cases;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.shared.Times;
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

  SupplementRequest(Notices notices, WorkingDays calendar, CaseStore cases, Feedback feedback) {
    this.notices = notices;
    this.calendar = calendar;
    this.cases = cases;
    this.feedback = feedback;
  }

  /**
   * @param days working days the applicant has; null for the usual
   */
  void ask(String caseNumber, NoticeKind kind, String unit, Integer days, Actor actor) {
    LocalDate today = LocalDate.ofInstant(cases.instant(), Times.ZONE);
    LocalDate dueOn = calendar.plus(today, days == null ? DEFAULT_DAYS : days);
    notices.issue(caseNumber, kind, unit, actor, dueOn);
    cases.awaits(caseNumber);
    feedback.tell(
        caseNumber,
        "材料还差一点，要补的都写在告知书上了，请在 " + dueOn.getMonthValue() + "月" + dueOn.getDayOfMonth() + "日前补齐。",
        actor);
  }
}
