package cn.bangdai.processes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Walks along sequence flows. */
final class Graph {

  private Graph() {}

  static Set<FlowNode> reachableFrom(FlowNode start) {
    var seen = new HashSet<FlowNode>();
    visit(start, seen);
    return seen;
  }

  private static void visit(FlowNode node, Set<FlowNode> seen) {
    if (seen.add(node)) {
      node.getOutgoing().forEach(flow -> visit(flow.getTarget(), seen));
    }
  }

  static Optional<String> condition(SequenceFlow flow) {
    return Optional.ofNullable(flow.getConditionExpression()).map(e -> e.getTextContent().strip());
  }

  static boolean isDefault(SequenceFlow flow) {
    return flow.getSource() instanceof ExclusiveGateway gateway
        && flow.equals(gateway.getDefault());
  }
}
