package cn.bangdai.app.evaluation;

import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.deadlines.LimitDays;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.TaskOpened;
import cn.bangdai.processes.Closing;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 评价时限: runs from the moment an applicant is asked to rate, whatever end the case came to. */
@Component
class EvaluationLimit implements TaskOpened {

  private final CaseStore cases;
  private final Deadlines deadlines;
  private final LimitDays days;
  private final Clock clock;

  EvaluationLimit(CaseStore cases, Deadlines deadlines, LimitDays days, Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public String key() {
    return Closing.EVALUATE;
  }

  @Override
  public void opened(String caseNumber, String unit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    deadlines.start(
        caseNumber,
        Limit.of(DeadlineKind.EVALUATION, today, days.of(DeadlineKind.EVALUATION)),
        new Holder(cases.load(caseNumber).origin(), Closing.EVALUATE));
  }
}
