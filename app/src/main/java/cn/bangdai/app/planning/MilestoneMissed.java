package cn.bangdai.app.planning;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.LimitReached;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The day of a milestone has passed without it: flagged for agent, supervisors and applicant. */
@Component
class MilestoneMissed implements LimitReached {

  private final Milestones milestones;

  MilestoneMissed(Milestones milestones) {
    this.milestones = milestones;
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.MILESTONE);
  }

  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    milestones.missed(Long.parseLong(subject));
  }
}
