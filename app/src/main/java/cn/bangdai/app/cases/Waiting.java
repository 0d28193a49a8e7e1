package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import java.util.Set;

/**
 * What a deciding party waits for, and which clocks may stand still for it.
 *
 * @param code as stored beside the party
 */
record Waiting(String code, Set<DeadlineKind> stops) {

  /** 补正: the applicant brings what was asked for; stops both clocks. */
  static final Waiting CORRECTION =
      new Waiting("CORRECTION", Set.of(DeadlineKind.PROMISED, DeadlineKind.STATUTORY));

  static Waiting on(SpecialProcedureKind kind) {
    return new Waiting(kind.name(), kind.stops());
  }

  /**
   * @param code as stored; null for a party that is at work
   * @return null for a party that is at work
   */
  static Waiting of(String code) {
    if (code == null || code.equals(CORRECTION.code())) {
      return code == null ? null : CORRECTION;
    }
    return on(SpecialProcedureKind.valueOf(code));
  }
}
