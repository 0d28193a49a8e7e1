package cn.bangdai.app.worklist.web;

import cn.bangdai.forms.Field;
import cn.bangdai.forms.FieldType;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.FormValidator;
import cn.bangdai.forms.Problem;
import cn.bangdai.forms.Rejected;
import cn.bangdai.forms.Submission;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a form, by key: what a browser sent, or what the form begins with.
 * Where all of what was offered is ticked and empty means all, nothing is said: so one can change
 * one's mind about the rest of the form without ticking them off one by one.
 */
record FormInput(Map<String, List<String>> values) {

  /** Name of the hidden field that lists what was offered where empty means all. */
  static final String OFFERED = "offered.";

  static FormInput sent(Form form, MultiValueMap<String, String> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Field field : form.inputs()) {
      List<String> sent = parameters.getOrDefault(field.key(), List.of());
      String offered = parameters.getFirst(OFFERED + field.key());
      boolean all = offered != null && sent.containsAll(List.of(offered.split(",")));
      values.put(field.key(), all ? List.of() : sent);
    }
    return new FormInput(values);
  }

  /** What the form's file says, and above it what the page suggests. */
  static FormInput initial(Form form, Map<String, String> presets) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Field field : form.inputs()) {
      Object value = field.presence().defaultValue();
      if (value != null) {
        values.put(field.key(), List.of(value.toString()));
      }
    }
    presets.forEach((key, value) -> values.put(key, List.of(value)));
    return new FormInput(values);
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** Empty when nothing was sent. */
  String first(String key) {
    List<String> sent = all(key);
    return sent.isEmpty() || sent.get(0) == null ? "" : sent.get(0);
  }

  /** One value a field, for conditions. */
  Map<String, String> firsts() {
    Map<String, String> firsts = new LinkedHashMap<>();
    values.keySet().forEach(key -> firsts.put(key, first(key)));
    return firsts;
  }

  boolean ticked(Field field) {
    return field.type() == FieldType.CHECKBOX && "true".equals(first(field.key()));
  }

  /** What is wrong with it; empty when nothing is. */
  List<Problem> problems(Form form) {
    return FormValidator.validatePage(form, values) instanceof Rejected rejected
        ? rejected.problems()
        : List.of();
  }

  /** As the interface takes it; only for input without problems. */
  Map<String, Object> json(Form form) {
    Submission submission = (Submission) FormValidator.validatePage(form, values);
    Map<String, Object> json = new LinkedHashMap<>(submission.values());
    json.replaceAll((key, value) -> value instanceof LocalDate day ? day.toString() : value);
    return json;
  }
}
