package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rule of when the clocks of a case stand still: while every open branch waits for something
 * that stops that clock. A party that has decided is no open branch; one that works on lets every
 * clock run.
 */
final class EveryBranchWaits {

  /** The clocks from acceptance to decision. */
  static final Set<DeadlineKind> CLOCKS = Set.of(DeadlineKind.PROMISED, DeadlineKind.STATUTORY);

  private EveryBranchWaits() {}

  /**
   * @param open what each undecided party waits for; null for one that is at work
   * @return those of {@link #CLOCKS} that stand still
   */
  static Set<DeadlineKind> standStill(List<Waiting> open) {
    Set<DeadlineKind> still = EnumSet.noneOf(DeadlineKind.class);
    if (!open.isEmpty()) {
      still.addAll(CLOCKS);
    }
    for (Waiting waiting : open) {
      still.retainAll(waiting == null ? Set.of() : waiting.stops());
    }
    return still;
  }
}
