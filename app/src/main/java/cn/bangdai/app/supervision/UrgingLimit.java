package cn.bangdai.app.supervision;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.shared.Times;
import cn.bangdai.processes.Urging;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The limit within which a unit answers an urging; each unit gets the whole of it. */
@Component
class UrgingLimit {

  private final Deadlines deadlines;
  private final SupervisionSettings settings;
  private final Clock clock;

  UrgingLimit(Deadlines deadlines, SupervisionSettings settings, Clock clock) {
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
  }

  void start(String caseNumber, String urging, String unit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    Limit limit = Limit.of(DeadlineKind.URGING, today, settings.urgingDays()).about(urging);
    deadlines.start(caseNumber, limit, new Holder(unit, Urging.RESPOND_TO_URGING));
  }

  /** The case is over: nothing is to be answered about it any more. */
  void cancel(String caseNumber) {
    deadlines.cancel(caseNumber, DeadlineKind.URGING);
  }

  /** Answered, in time or late, or somebody else's now. */
  void end(String caseNumber, String urging) {
    deadlines.meet(caseNumber, DeadlineKind.URGING, urging);
  }
}
