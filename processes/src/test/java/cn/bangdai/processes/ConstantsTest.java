package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Constants and models")
class ConstantsTest {

  private static final Map<String, Class<?>> CONSTANTS =
      Map.ofEntries(
          Map.entry(ProxyHandling.KEY, ProxyHandling.class),
          Map.entry(HelpHandling.KEY, HelpHandling.class),
          Map.entry(DirectHandling.KEY, DirectHandling.class),
          Map.entry(Termination.KEY, Termination.class),
          Map.entry(RelayLeg.KEY, RelayLeg.class),
          Map.entry(Correction.KEY, Correction.class),
          Map.entry(Decision.KEY, Decision.class),
          Map.entry(Closing.KEY, Closing.class),
          Map.entry(Urging.KEY, Urging.class),
          Map.entry(Coordination.KEY, Coordination.class),
          Map.entry(Rectification.KEY, Rectification.class),
          Map.entry(Unresolved.KEY, Unresolved.class));

  @Test
  @DisplayName("name the same processes")
  void processes() {
    assertThat(CONSTANTS.keySet()).isEqualTo(Models.byKey().keySet());
  }

  @Test
  @DisplayName("name the same user tasks, with the same Chinese names, in the same processes")
  void userTasks() {
    var inModels = new TreeMap<String, Set<String>>();
    for (var task : Models.all(org.camunda.bpm.model.bpmn.instance.UserTask.class)) {
      inModels
          .computeIfAbsent(task.getId() + " " + task.getName(), id -> new TreeSet<>())
          .add(Models.processOf(task));
    }
    var inRegistry = new TreeMap<String, Set<String>>();
    for (UserTask task : UserTask.values()) {
      inRegistry.put(task.key() + " " + task.title(), new TreeSet<>(task.processes()));
    }
    assertThat(inModels).isEqualTo(inRegistry);
  }

  @Test
  @DisplayName("agree on elements: each id that the code knows is in its model")
  void elements() {
    CONSTANTS.forEach(
        (key, constants) -> {
          List<String> ids =
              Calls.strings(constants).stream().filter(id -> !id.equals(key)).toList();
          assertThat(ids).isNotEmpty().isSubsetOf(nodeIds(Models.byKey().get(key)));
        });
  }

  @Test
  @DisplayName("agree on user tasks: each one has a constant in its process's class")
  void everyUserTaskHasAConstant() {
    for (UserTask task : UserTask.values()) {
      assertThat(task.processes())
          .isNotEmpty()
          .allSatisfy(key -> assertThat(Calls.strings(CONSTANTS.get(key))).contains(task.key()));
    }
  }

  @Test
  @DisplayName("name the same messages; main processes share some")
  void messages() {
    Set<String> inModels =
        Models.all(Message.class).stream()
            .map(Message::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> inConstants =
        CONSTANTS.values().stream()
            .flatMap(constants -> Arrays.stream(constants.getClasses()))
            .filter(nested -> nested.getSimpleName().equals("Messages"))
            .flatMap(nested -> Calls.strings(nested).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(inModels).isEqualTo(inConstants);
  }

  @Test
  @DisplayName("compare routing variables only with values that exist")
  void values() {
    Map<String, Set<String>> known =
        Map.of(
            ProxyHandling.Variables.FIRST_STOP, names(ProxyHandling.FirstStop.values()),
            ProxyHandling.Variables.DESTINATION, names(ProxyHandling.Destination.values()),
            ProxyHandling.Variables.RETURN_BY, names(ProxyHandling.ReturnBy.values()),
            HelpHandling.Variables.HELP_STEP, names(HelpHandling.HelpStep.values()),
            Outcome.VARIABLE, names(Outcome.values()));
    var compared = new TreeMap<String, Set<String>>();
    for (Markup markup : Markup.all()) {
      Matcher literal = Pattern.compile("(\\w+) [!=]= '(\\w+)'").matcher(markup.value());
      while (literal.find()) {
        compared.computeIfAbsent(literal.group(1), v -> new TreeSet<>()).add(literal.group(2));
      }
    }
    assertThat(compared.keySet()).isEqualTo(known.keySet());
    compared.forEach((variable, values) -> assertThat(values).isSubsetOf(known.get(variable)));
  }

  @Test
  @DisplayName("find a task by its id, and say so when there is none")
  void lookup() {
    assertThat(UserTask.of("takeRequest")).isEqualTo(UserTask.TAKE_REQUEST);
    assertThat(UserTask.find("closed")).isEmpty();
    assertThat(UserTask.HAND_OVER.onlyOutcome()).contains(Outcome.HANDED_OVER);
    assertThat(UserTask.DECIDE.onlyOutcome()).isEmpty();
    assertThat(UserTask.DECIDE.allows(Outcome.GRANTED)).isTrue();
    assertThat(UserTask.DECIDE.allows(Outcome.TAKE)).isFalse();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> UserTask.of("closed")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("closed");
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static List<String> nodeIds(BpmnModelInstance model) {
    return model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList();
  }
}
