package cn.bangdai.app.cases;

import cn.bangdai.app.workflow.ProcessHistory.Node;
import cn.bangdai.processes.Closing;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.ProxyHandling;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stretches of the usual way, in order, each with the nodes of the models that belong to it.
 */
enum Stage {
  TAKE(ProxyHandling.TAKE_REQUEST, ProxyHandling.CONFIRM_REFUSAL),
  GUIDE(HelpHandling.GUIDE, HelpHandling.CONFIRM_NOT_ELIGIBLE, HelpHandling.DECIDE_ON_HELP),
  TRACK(HelpHandling.TRACK),
  SIGN(ProxyHandling.SIGN_MANDATE),
  CHECK(ProxyHandling.CHECK_MATERIALS),
  HAND_OVER(ProxyHandling.HAND_OVER, ProxyHandling.PLAN_FILING),
  SORT(ProxyHandling.SORT, ProxyHandling.FORWARD_LEG),
  ACCEPT(ProxyHandling.ACCEPT_APPLICATION, ProxyHandling.FORMAL_CORRECTION),
  REVIEW(Decision.REVIEW, Decision.REVIEW_CORRECTION, Decision.TO_PARTY),
  DECIDE(
      Decision.DECIDE,
      Decision.DECISION_CORRECTION,
      Decision.SPECIAL_PROCEDURE,
      Decision.AWAIT_EXTERNAL,
      Decision.CHASE_EXTERNAL),
  ISSUE(ProxyHandling.ISSUE_RESULT, Decision.FROM_PARTY),
  BACK(ProxyHandling.BACK_LEG, ProxyHandling.STRAY_TRANSITS, ProxyHandling.STRAY_LEGS),
  DELIVER(ProxyHandling.DELIVER),
  RETURN(ProxyHandling.RETURN_PAPERS, ProxyHandling.IN_TRANSIT_LEGS, ProxyHandling.HOME_LEGS),
  CLOSE(Closing.ARCHIVE, Closing.EVALUATE);

  private final Set<String> nodes;

  Stage(String... nodes) {
    this.nodes = Set.of(nodes);
  }

  boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }

  private static Optional<Stage> of(String activity) {
    return Arrays.stream(values()).filter(stage -> stage.nodes.contains(activity)).findFirst();
  }

  /**
   * The stage of a node, found from the node that called its process where it does not say itself:
   * a leg belongs to what it is travelled for.
   *
   * @param callers the calling node by the id of the process instance it called
   */
  static Optional<Stage> of(Node node, Map<String, Node> callers) {
    if (node.activity().equals(ProxyHandling.SUPPLEMENT)
        && node.process().equals(ProxyHandling.KEY)) {
      return Optional.of(CHECK);
    }
    for (Node at = node; at != null; at = callers.get(at.processInstance())) {
      Optional<Stage> known = of(at.activity());
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }
}
