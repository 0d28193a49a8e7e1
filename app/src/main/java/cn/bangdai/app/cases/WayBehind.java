package cn.bangdai.app.cases;

import cn.bangdai.app.cases.CasePath.Step;
import cn.bangdai.app.workflow.ProcessHistory.Node;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.processes.Coordination;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.RelayLeg;
import cn.bangdai.processes.Termination;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Urging;
import cn.bangdai.processes.UserTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a case has done and what waits now, out of its history.
 *
 * @param nodes oldest first
 * @param units code of the unit that completed a task, by engine id
 */
record WayBehind(CaseHead head, List<Node> nodes, List<OpenTask> open, Map<String, String> units) {

  /**
   * Handing papers on is shown by where they arrive; an explanation is asked for beside the way.
   */
  private static final Set<String> UNSHOWN =
      Set.of(
          RelayLeg.DISPATCH,
          RelayLeg.RECEIVE,
          RelayLeg.RESOLVE_DISCREPANCY,
          RelayLeg.TRACE_TRANSIT,
          ProxyHandling.DECIDE_ON_SUPPLEMENT,
          Decision.CHASE_EXTERNAL,
          ProxyHandling.EXPLAIN_OVERDUE);

  /** Processes that stand beside a case's own: what they ask for is no step of its way. */
  private static final Set<String> BESIDE =
      Set.of(Termination.KEY, Urging.KEY, Coordination.KEY, Rectification.KEY, Unresolved.KEY);

  /** Asked beside the way; nothing waits for it. */
  private static final Set<String> ASKED_BESIDE =
      Set.of(
          Decision.CHASE_EXTERNAL,
          ProxyHandling.EXPLAIN_OVERDUE,
          ProxyHandling.DECIDE_ON_SUPPLEMENT,
          RelayLeg.TRACE_TRANSIT);

  List<Step> done() {
    List<Step> steps = new ArrayList<>();
    for (Node node : nodes) {
      if (node.taskId() != null
          && node.to() != null
          && !node.canceled()
          && !BESIDE.contains(node.process())) {
        step(node).ifPresent(steps::add);
      }
    }
    return steps;
  }

  private Optional<Step> step(Node node) {
    String unit = units.getOrDefault(node.taskId(), head.origin());
    if (!UNSHOWN.contains(node.activity())) {
      return Optional.of(Step.done(node.activity(), unit, node.to()));
    }
    boolean cameHome =
        node.activity().equals(RelayLeg.RECEIVE)
            && stage(node)
                .filter(stage -> stage == Stage.BACK || stage == Stage.RETURN)
                .isPresent();
    return cameHome
        ? Optional.of(Step.done(ProxyHandling.BACK_LEG, unit, node.to()))
        : Optional.empty();
  }

  List<Step> now() {
    return open.stream()
        .filter(task -> !ASKED_BESIDE.contains(task.key()))
        .filter(task -> !BESIDE.containsAll(UserTask.of(task.key()).processes()))
        .map(task -> Step.now(task.key(), task.unit(), task.createdAt()))
        .toList();
  }

  /** The earliest stage at which something waits; empty when nothing does. */
  Optional<Stage> stage() {
    Set<String> waiting = open.stream().map(OpenTask::id).collect(Collectors.toSet());
    return nodes.stream()
        .filter(node -> waiting.contains(Objects.requireNonNullElse(node.taskId(), "")))
        .map(this::stage)
        .flatMap(Optional::stream)
        .min(Stage::compareTo);
  }

  private Optional<Stage> stage(Node node) {
    return Stage.of(node, callers());
  }

  private Map<String, Node> callers() {
    return nodes.stream()
        .filter(node -> node.called() != null)
        .collect(Collectors.toMap(Node::called, node -> node, (first, again) -> first));
  }
}
