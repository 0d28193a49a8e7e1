package cn.bangdai.app.worklist.web;

import cn.bangdai.forms.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A task's form, ready to be drawn.
 *
 * @param problems what to mend, with the key of the field, or null where it is no field's
 * @param words what the chosen way to end says; what any does while none is chosen
 */
record FormPage(List<FormField> fields, List<Problem> problems, FormWords words) {

  public Optional<FormField> outcome() {
    return fields.stream().filter(f -> f.kind() == FormField.Kind.OUTCOME).findFirst();
  }

  /** Whether the problem stands at a field that is drawn. */
  public boolean at(Problem problem) {
    return fields.stream().anyMatch(field -> field.key().equals(problem.field()));
  }
}
