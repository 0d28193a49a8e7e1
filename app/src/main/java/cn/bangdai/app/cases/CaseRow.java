package cn.bangdai.app.cases;

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
    String processInstance) {

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
}
