package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outcome")
class OutcomesTest {

  private static final Pattern TESTED = Pattern.compile("\\$\\{outcome == '(\\w+)'}");

  private static Optional<Outcome> tested(SequenceFlow flow) {
    return Graph.condition(flow)
        .map(TESTED::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Outcome.valueOf(matcher.group(1)));
  }

  private static List<ExclusiveGateway> gateways() {
    List<ExclusiveGateway> found =
        Models.all(ExclusiveGateway.class).stream()
            .filter(gateway -> gateway.getOutgoing().stream().anyMatch(f -> tested(f).isPresent()))
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static List<Outcome> outcomesBefore(ExclusiveGateway gateway) {
    return taskBefore(gateway).outcomes(Models.processOf(gateway));
  }

  private static UserTask taskBefore(ExclusiveGateway gateway) {
    List<FlowNode> before = gateway.getIncoming().stream().map(SequenceFlow::getSource).toList();
    assertThat(before).as("before %s", gateway.getId()).hasSize(1);
    assertThat(before.get(0)).isInstanceOf(org.camunda.bpm.model.bpmn.instance.UserTask.class);
    return UserTask.of(before.get(0).getId());
  }

  @Test
  @DisplayName("is tested only right behind the one task that sets it")
  void testedRightBehindItsTask() {
    assertThat(gateways())
        .allSatisfy(gateway -> assertThat(outcomesBefore(gateway)).containsAll(literals(gateway)));
  }

  @Test
  @DisplayName("always leads somewhere, and to one place")
  void everyOutcomeLeadsSomewhere() {
    assertThat(gateways())
        .allSatisfy(
            gateway -> {
              List<Outcome> literals = literals(gateway);
              assertThat(literals).doesNotHaveDuplicates();
              Set<Outcome> left = EnumSet.copyOf(outcomesBefore(gateway));
              literals.forEach(left::remove);
              assertThat(left.isEmpty())
                  .as(gateway.getId())
                  .isEqualTo(gateway.getDefault() == null);
            });
  }

  @Test
  @DisplayName("is tested by nothing but an equality with one literal")
  void nothingElseReadsOutcomes() {
    assertThat(Models.all(SequenceFlow.class))
        .filteredOn(flow -> Graph.condition(flow).orElse("").contains(Outcome.VARIABLE))
        .isNotEmpty()
        .allMatch(flow -> tested(flow).isPresent());
  }

  @Test
  @DisplayName("belongs to at least one task, and no task names it twice")
  void everyOutcomeIsUsed() {
    Set<Outcome> used = EnumSet.noneOf(Outcome.class);
    for (UserTask task : UserTask.values()) {
      assertThat(task.outcomes()).isNotEmpty().doesNotHaveDuplicates();
      used.addAll(task.outcomes());
    }
    assertThat(used).containsExactlyInAnyOrderElementsOf(Arrays.asList(Outcome.values()));
  }

  private static List<Outcome> literals(ExclusiveGateway gateway) {
    return gateway.getOutgoing().stream().flatMap(flow -> tested(flow).stream()).toList();
  }
}
