package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.Extensions;
import cn.bangdai.app.cases.ExternalApproval;
import cn.bangdai.app.cases.SpecialProcedure;
import java.time.LocalDate;
import java.util.List;

/**
 * What a decision waits or waited for, as pages show it.
 *
 * @param procedures oldest first
 * @param approvals oldest first
 * @param extension null if there was none
 * @param deemedAccepted whether nobody decided in time on accepting it
 * @param mayExtend whether this person is offered to extend the limits
 */
record ProceduresShown(
    List<SpecialProcedure> procedures,
    List<ExternalApproval> approvals,
    Extensions.Extension extension,
    boolean mayExtend,
    boolean deemedAccepted,
    LocalDate today) {

  public boolean empty() {
    return procedures.isEmpty() && approvals.isEmpty();
  }

  /** Whether the day that something was expected by is over. */
  public boolean late(LocalDate expected) {
    return expected.isBefore(today);
  }
}
