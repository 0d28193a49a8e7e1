package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.deadlines.LimitDays;
import cn.bangdai.app.shared.Times;
import cn.bangdai.processes.ProxyHandling;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What a decision does to limits beside its own: what was still awaited from the applicant is not
 * needed any more, and within ten days the result must be delivered (行政许可法 44).
 */
@Component
class DecidedLimits {

  private final SupplementLimit supplement;
  private final Deadlines deadlines;
  private final LimitDays days;
  private final CaseStore cases;

  DecidedLimits(SupplementLimit supplement, Deadlines deadlines, LimitDays days, CaseStore cases) {
    this.supplement = supplement;
    this.deadlines = deadlines;
    this.days = days;
    this.cases = cases;
  }

  void decided(String caseNumber) {
    supplement.dropped(caseNumber);
    CaseRow c = cases.load(caseNumber);
    LocalDate today = LocalDate.ofInstant(cases.instant(), Times.ZONE);
    deadlines.start(
        caseNumber,
        Limit.of(DeadlineKind.DELIVERY, today, days.of(DeadlineKind.DELIVERY)),
        new Holder(c.issuer() == null ? c.origin() : c.issuer(), ProxyHandling.ISSUE_RESULT));
  }
}
