package cn.bangdai.app.cases;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.processes.Decision;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 外部批复限: runs to the day an answer is expected, one for each party that waits. */
@Component
class ExternalLimit {

  private final Deadlines deadlines;
  private final WorkingDays calendar;
  private final DayAhead days;

  ExternalLimit(Deadlines deadlines, WorkingDays calendar, DayAhead days) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.days = days;
  }

  /** Anew when it ran before; a day off counts as the working day after it. */
  void runTo(String caseNumber, String party, LocalDate expectedOn) {
    LocalDate today = days.today();
    int working = calendar.between(today, expectedOn);
    boolean dayOff = calendar.plus(today, working).isBefore(expectedOn);
    deadlines.cancel(caseNumber, DeadlineKind.EXTERNAL, party);
    deadlines.start(
        caseNumber,
        Limit.of(DeadlineKind.EXTERNAL, today, dayOff ? working + 1 : working).about(party),
        new Holder(party, Decision.AWAIT_EXTERNAL));
  }

  void met(String caseNumber, String party) {
    deadlines.meet(caseNumber, DeadlineKind.EXTERNAL, party);
  }
}
