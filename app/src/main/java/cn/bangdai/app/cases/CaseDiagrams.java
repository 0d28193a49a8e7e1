package cn.bangdai.app.cases;

import cn.bangdai.app.cases.CaseDiagram.Instance;
import cn.bangdai.app.cases.CaseDiagram.Mark;
import cn.bangdai.app.cases.CaseDiagram.State;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.workflow.DeployedModels;
import cn.bangdai.app.workflow.DeployedModels.Flow;
import cn.bangdai.app.workflow.ProcessHistory;
import cn.bangdai.app.workflow.ProcessHistory.Node;
import cn.bangdai.identity.Actor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays the history of a case over the models it ran in. */
@Component
public class CaseDiagrams {

  /** The engine's name for a multi-instance as a whole. */
  private static final String BODY = "#multiInstanceBody";

  private final ProcessHistory history;
  private final DeployedModels models;
  private final CaseAccess access;

  CaseDiagrams(ProcessHistory history, DeployedModels models, CaseAccess access) {
    this.history = history;
    this.models = models;
    this.access = access;
  }

  /**
   * The BPMN file of a process in the version that this case runs in.
   *
   * @throws Refusal NOT_FOUND for a case that may not be seen, or a process it has not come to
   */
  public String model(String number, String process, Actor actor) {
    access.requireSight(number, actor);
    return history.of(number).stream()
        .filter(node -> node.process().equals(process))
        .map(Node::definition)
        .findFirst()
        .map(models::xml)
        .orElseThrow(
            () ->
                new Refusal(Refusal.Kind.NOT_FOUND, "DIAGRAM_NOT_FOUND", "这个件没有走到这个流程，没有可看的流程图。"));
  }

  CaseDiagram of(List<Node> nodes) {
    Map<String, List<Node>> byInstance =
        nodes.stream()
            .collect(
                Collectors.groupingBy(
                    Node::processInstance, LinkedHashMap::new, Collectors.toList()));
    Map<String, Node> callers =
        nodes.stream()
            .filter(node -> node.called() != null)
            .collect(Collectors.toMap(Node::called, node -> node, (first, again) -> first));
    return new CaseDiagram(
        byInstance.entrySet().stream()
            .map(entry -> instance(entry.getValue(), callers.get(entry.getKey())))
            .sorted(Comparator.comparing(CaseDiagrams::rank).thenComparing(CaseDiagrams::newest))
            .toList());
  }

  /** A case that changed its mode has several processes of its own; it is in the newest. */
  private static int rank(Instance i) {
    return i.caller() == null ? 0 : 1;
  }

  private static long newest(Instance i) {
    return i.caller() == null ? -i.from().toEpochMilli() : 0;
  }

  private Instance instance(List<Node> nodes, Node caller) {
    Node first = nodes.get(0);
    boolean over = nodes.stream().allMatch(node -> node.to() != null);
    return new Instance(
        first.processInstance(),
        first.process(),
        models.name(first.definition()),
        caller == null ? null : caller.processInstance(),
        caller == null ? null : caller.activity(),
        caller == null ? null : caller.name(),
        first.from(),
        over ? nodes.stream().map(Node::to).max(Comparator.naturalOrder()).orElseThrow() : null,
        marks(nodes),
        flows(nodes));
  }

  private List<Mark> marks(List<Node> nodes) {
    Map<String, List<Node>> byActivity =
        nodes.stream()
            .collect(
                Collectors.groupingBy(CaseDiagrams::id, LinkedHashMap::new, Collectors.toList()));
    return byActivity.entrySet().stream().map(e -> mark(e.getKey(), e.getValue())).toList();
  }

  private Mark mark(String activity, List<Node> passes) {
    List<Node> own = passes.stream().filter(node -> !node.activity().endsWith(BODY)).toList();
    List<Node> counted = own.isEmpty() ? passes : own;
    Node last = counted.get(counted.size() - 1);
    return new Mark(
        activity,
        models.nodeName(last.definition(), activity),
        last.type(),
        state(passes),
        counted.size(),
        last.to(),
        own.stream().map(Node::called).filter(Objects::nonNull).toList());
  }

  private static State state(List<Node> passes) {
    if (passes.stream().anyMatch(node -> node.to() == null)) {
      return State.CURRENT;
    }
    return passes.stream().allMatch(Node::canceled) ? State.CANCELED : State.DONE;
  }

  /** A node was entered from the one of its sources that was passed last before it. */
  private List<String> flows(List<Node> nodes) {
    Map<String, List<Flow>> incoming =
        models.flows(nodes.get(0).definition()).stream().collect(Collectors.groupingBy(Flow::to));
    return nodes.stream()
        .map(node -> taken(node, incoming.getOrDefault(id(node), List.of()), nodes))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> taken(Node into, List<Flow> incoming, List<Node> nodes) {
    return nodes.stream()
        .filter(from -> from.sequence() < into.sequence() && from.to() != null && !from.canceled())
        .filter(from -> incoming.stream().anyMatch(flow -> flow.from().equals(id(from))))
        .max(Comparator.comparingLong(Node::sequence))
        .flatMap(from -> incoming.stream().filter(f -> f.from().equals(id(from))).findFirst())
        .map(Flow::id);
  }

  private static String id(Node node) {
    return node.activity().replace(BODY, "");
  }
}
