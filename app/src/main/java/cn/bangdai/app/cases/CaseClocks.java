package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Stops and starts the clocks of a case as its branches come to wait or go back to work. */
@Component
class CaseClocks {

  private final Parties parties;
  private final Deadlines deadlines;

  CaseClocks(Parties parties, Deadlines deadlines) {
    this.parties = parties;
    this.deadlines = deadlines;
  }

  /** To be called after every change of what a party waits for, and after every decision. */
  void follow(String caseNumber) {
    Set<DeadlineKind> still = EveryBranchWaits.standStill(parties.open(caseNumber));
    Set<DeadlineKind> running = EnumSet.copyOf(EveryBranchWaits.CLOCKS);
    running.removeAll(still);
    if (!running.isEmpty()) {
      deadlines.resume(caseNumber, running.toArray(DeadlineKind[]::new));
    }
    if (!still.isEmpty()) {
      deadlines.pause(caseNumber, still.toArray(DeadlineKind[]::new));
    }
  }
}
