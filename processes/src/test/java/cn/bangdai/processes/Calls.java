package cn.bangdai.processes;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** What call activities pass on, and what the called process wants. */
final class Calls {

  private static final Map<String, Class<?>> VARIABLES =
      Map.of(
          RelayLeg.KEY, RelayLeg.Variables.class,
          Correction.KEY, Correction.Variables.class,
          Decision.KEY, Decision.Variables.class,
          Closing.KEY, Closing.Variables.class);

  private Calls() {}

  static List<CamundaIn> in(CallActivity call) {
    return List.copyOf(
        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list());
  }

  static List<String> passed(CallActivity call) {
    return in(call).stream().map(CamundaIn::getCamundaTarget).filter(Objects::nonNull).toList();
  }

  static List<String> needed(String calledElement) {
    return strings(VARIABLES.get(calledElement)).stream()
        .filter(name -> !name.equals(Decision.Variables.REVIEW_UNIT))
        .toList();
  }

  static List<String> strings(Class<?> constants) {
    var values = new ArrayList<String>();
    for (Field field : constants.getFields()) {
      try {
        if (field.getType() == String.class) {
          values.add((String) field.get(null));
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return values;
  }

  /** Where an activity and what it contains could use a variable. */
  static String text(Activity activity) {
    var text = new StringBuilder();
    if (activity instanceof CallActivity call) {
      in(call)
          .forEach(
              in -> text.append(in.getCamundaSource()).append(in.getCamundaSourceExpression()));
    }
    activity
        .getChildElementsByType(UserTask.class)
        .forEach(task -> text.append(task.getCamundaCandidateGroups()));
    return text.toString();
  }
}
