package cn.bangdai.app.worklist;

import cn.bangdai.forms.Option;
import java.util.List;

/**
 * What can be chosen in a text field of a form, where the server knows it: pieces, departments,
 * units. With it nobody has to type codes. A feature registers one for each such field of its
 * tasks; access is decided before it is asked.
 */
public interface FieldChoices {

  /** BPMN id of the task. */
  String task();

  /** Key of the textfield or taglist in the task's form. */
  String field();

  /** In the order in which they are offered; empty when there is nothing to choose from. */
  List<Option> of(OpenTask task);

  /** Whether leaving the field empty means all of them; then all are ticked to begin with. */
  default boolean emptyMeansAll() {
    return false;
  }
}
