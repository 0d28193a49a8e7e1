package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every model")
class ModelHabitsTest {

  @Test
  @DisplayName("is executable, named in Chinese and keeps its history for ten years")
  void processes() {
    assertThat(Models.all(Process.class))
        .allSatisfy(
            process -> {
              assertThat(process.isExecutable()).isTrue();
              assertThat(process.getName()).containsPattern("\\p{IsHan}");
              assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            });
  }

  @Test
  @DisplayName("has ids that speak, made by a person and not by a machine")
  void speakingIds() {
    assertThat(Models.all(BaseElement.class))
        .filteredOn(element -> element instanceof FlowElement || element instanceof Process)
        .isNotEmpty()
        .allSatisfy(
            element ->
                assertThat(element.getId())
                    .matches(
                        element instanceof Process ? "[a-z]+(-[a-z]+)*" : "[a-z][a-zA-Z]{3,}"));
  }

  @Test
  @DisplayName("calls every step and every way out of a choice by a Chinese name")
  void chineseNames() {
    assertThat(Models.all(FlowElement.class))
        .filteredOn(
            element ->
                !(element instanceof SequenceFlow flow)
                    || flow.getSource() instanceof ExclusiveGateway)
        .isNotEmpty()
        .allSatisfy(
            element ->
                assertThat(element.getName())
                    .as(Models.name(element))
                    .matches("[\\p{IsHan}]{1,8}"));
  }

  @Test
  @DisplayName("does no work that the diagram does not show")
  void nothingHidden() {
    var forbiddenElements =
        Set.of(
            "script",
            "scriptTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "connector",
            "executionListener",
            "taskListener",
            "inputOutput",
            "field");
    var forbiddenAttributes =
        Set.of(
            "class", "delegateExpression", "expression", "type", "topic", "resource", "variables");
    assertThat(Markup.all())
        .noneMatch(markup -> forbiddenElements.contains(markup.element()))
        .noneMatch(
            markup ->
                forbiddenAttributes.contains(markup.attribute())
                    && !markup.value().equals("bpmn:tFormalExpression"));
  }

  @Test
  @DisplayName("never has two flows between the same two nodes")
  void oneFlowBetweenTwoNodes() {
    List<String> ends =
        Models.all(SequenceFlow.class).stream()
            .map(
                flow ->
                    Models.processOf(flow)
                        + flow.getSource().getId()
                        + ">"
                        + flow.getTarget().getId())
            .toList();
    assertThat(ends).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName(
      "decides at an exclusive gateway in every case: a condition or the default on each way")
  void choicesAreComplete() {
    assertThat(Models.all(ExclusiveGateway.class))
        .allSatisfy(
            gateway -> {
              assertThat(gateway.getOutgoing()).as(gateway.getId()).hasSizeGreaterThan(1);
              assertThat(gateway.getOutgoing())
                  .as(gateway.getId())
                  .allMatch(flow -> Graph.condition(flow).isPresent() != Graph.isDefault(flow));
            });
  }

  @Test
  @DisplayName("sets conditions nowhere but behind exclusive gateways")
  void conditionsOnlyBehindGateways() {
    assertThat(Models.all(SequenceFlow.class))
        .filteredOn(flow -> Graph.condition(flow).isPresent())
        .isNotEmpty()
        .allMatch(flow -> flow.getSource() instanceof ExclusiveGateway);
  }

  @Test
  @DisplayName("can be walked: each node lies between a start and an end")
  void everyNodeIsOnAWay() {
    Set<FlowNode> fromStarts =
        Stream.concat(
                Models.all(StartEvent.class).stream(), Models.all(BoundaryEvent.class).stream())
            .flatMap(event -> Graph.reachableFrom(event).stream())
            .collect(Collectors.toSet());
    assertThat(Models.all(FlowNode.class))
        .filteredOn(
            node -> !(node instanceof SubProcess subProcess && subProcess.triggeredByEvent()))
        .isNotEmpty()
        .allSatisfy(
            node -> {
              assertThat(fromStarts).as(Models.name(node)).contains(node);
              assertThat(Graph.reachableFrom(node))
                  .as(Models.name(node))
                  .anyMatch(EndEvent.class::isInstance);
            });
  }

  @Test
  @DisplayName("finds the form of a user task under the task's id, in the same deployment")
  void forms() {
    assertThat(Models.all(UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
              assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            });
  }

  @Test
  @DisplayName("gives a user task either to one person or to those who may claim it")
  void someoneForEveryTask() {
    assertThat(Models.all(UserTask.class))
        .allMatch(
            task ->
                (task.getCamundaAssignee() == null) != (task.getCamundaCandidateGroups() == null));
  }

  @Test
  @DisplayName(
      "keeps user tasks without a scope of their own, so that an outcome reaches its gateway")
  void userTasksAreNoScopes() {
    assertThat(Models.all(UserTask.class))
        .noneMatch(task -> task.getLoopCharacteristics() != null)
        .noneMatch(task -> task.getExtensionElements() != null);
    assertThat(Models.all(BoundaryEvent.class))
        .allMatch(event -> event.getAttachedTo() instanceof SubProcess);
  }
}
