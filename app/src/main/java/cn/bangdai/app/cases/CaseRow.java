package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.shared.Refusal;

/**
 * The case as use cases need it, read under the lock of its row.
 *
 * @param mode PROXY, HELP or DIRECT
 * @param guideId version of the guide the case keeps to the end
 * @param window unit that accepts formally; null until it is known
 * @param issuer unit whose window hands out the result; null until acceptance
 * @param responsible user name of the responsible agent; null until the request is taken
 * @param result GRANTED, REJECTED, NOT_ACCEPTED, HELPED, ANSWERED; null until there is one
 * @param returnBy how the result travels back; null until it is issued
 * @param terminationRequested whether a request to end it early waits for its review
 */
public record CaseRow(
    String number,
    String mode,
    String itemCode,
    String itemName,
    long guideId,
    String origin,
    String window,
    String issuer,
    String responsible,
    CaseStatus status,
    String result,
    boolean joint,
    String returnBy,
    String processInstance,
    boolean terminationRequested) {

  /** Whether it is handled in that way now. */
  public boolean is(Mode mode) {
    return mode.name().equals(this.mode);
  }

  /**
   * Nothing more is done to a case that has ended, but to archive and evaluate it.
   *
   * @throws Refusal CONFLICT {@code CASE_CLOSED}
   */
  public void requireOpen() {
    if (!status.isOpen()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "CASE_CLOSED", "这个件" + status.label() + "，不能再改动。如需继续办理，请重新登记。");
    }
  }

  /**
   * Results wait while a request to end the case early is open (DESIGN 4, termination).
   *
   * @throws Refusal CONFLICT {@code TERMINATION_REQUESTED}
   */
  public void requireNoTermination() {
    if (terminationRequested) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "TERMINATION_REQUESTED", "这个件有终止申请正在复核，复核有结果以前不能出件、送达。请等复核结束后再办。");
    }
  }
}
