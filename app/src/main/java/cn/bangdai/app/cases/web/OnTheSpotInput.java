package cn.bangdai.app.cases.web;

import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one sitting is told, and the form of each of its steps.
 *
 * @param allPresent whether the agent has seen every material; null when the box is not ticked
 * @param signature how the applicant signs, mandate and receipt alike
 */
record OnTheSpotInput(
    Boolean allPresent,
    String signature,
    String witness,
    String opinion,
    String documentName,
    String documentNumber) {

  /** What the page begins with. */
  static OnTheSpotInput fresh() {
    return new OnTheSpotInput(false, "SIGNED", "", "", "", "");
  }

  /** The form of a step, as the interface takes it. */
  Map<String, Object> form(String task) {
    return switch (task) {
      case ProxyHandling.TAKE_REQUEST -> of(Outcome.TAKE);
      case ProxyHandling.SIGN_MANDATE -> signed();
      case ProxyHandling.CHECK_MATERIALS -> of(Outcome.COMPLETE);
      case ProxyHandling.HAND_OVER -> of(Outcome.HANDED_OVER);
      case ProxyHandling.ACCEPT_APPLICATION -> of(Outcome.ACCEPTED);
      case Decision.DECIDE -> with(of(Outcome.GRANTED), "opinion", opinion);
      case ProxyHandling.ISSUE_RESULT -> issued();
      case ProxyHandling.DELIVER -> with(of(Outcome.DELIVERED), "signature", signature);
      default -> throw new IllegalArgumentException("no step of a sitting: " + task);
    };
  }

  private Map<String, Object> signed() {
    Map<String, Object> form = with(of(Outcome.SIGNED), "signature", signature);
    return "FINGERPRINT".equals(signature) ? with(form, "witness", witness) : form;
  }

  private Map<String, Object> issued() {
    Map<String, Object> form = with(of(Outcome.ISSUED), "documentName", documentName);
    with(form, "documentNumber", documentNumber);
    return with(form, "returnBy", ReturnBy.PICKUP_HERE.name());
  }

  private static Map<String, Object> of(Outcome outcome) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put(Outcome.VARIABLE, outcome.name());
    return form;
  }

  private static Map<String, Object> with(Map<String, Object> form, String field, String value) {
    form.put(field, value);
    return form;
  }
}
