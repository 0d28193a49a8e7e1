package cn.bangdai.forms;

import java.util.List;
import java.util.Optional;

/**
 * The form of one user task.
 *
 * @param id id of the task in BPMN
 * @param fields in the order of the file, explanations included
 * @param json the file as it stands: Camunda Forms JSON
 */
public record Form(String id, List<Field> fields, String json) {

  /** Key of the field that says how a task ended; every form has it, as its first field. */
  public static final String OUTCOME = "outcome";

  public Form {
    fields = List.copyOf(fields);
  }

  /** The ways in which the task can end; never empty. */
  public List<Option> outcomes() {
    return fields.get(0).options();
  }

  /** The fields that take a value, in order. */
  public List<Field> inputs() {
    return fields.stream().filter(Field::takesInput).toList();
  }

  /** The field that takes a value under this key. */
  public Optional<Field> input(String key) {
    return inputs().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  @Override
  public String toString() {
    return "Form[" + id + "]";
  }
}
