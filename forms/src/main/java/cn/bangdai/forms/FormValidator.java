package cn.bangdai.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks what was sent for a form, field by field in the order of the file, so that a condition
 * finds the earlier values with their defaults. Nothing in the input can make it throw.
 */
public final class FormValidator {

  /** More unknown names than this are not told one by one. */
  private static final int MOST_UNKNOWN = 10;

  private final Form form;
  private final Map<String, ?> input;
  private final boolean fromPage;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> unsettled = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private FormValidator(Form form, Map<String, ?> input, boolean fromPage) {
    this.form = form;
    this.input = input;
    this.fromPage = fromPage;
  }

  /**
   * Checks an input.
   *
   * @param input by key, as read from JSON: String, Boolean, numbers, List; null, a blank text and
   *     an empty list count as absent; null stands for an empty input
   * @return a {@link Submission} with typed values, or {@link Rejected} with every problem
   */
  public static Validated validate(Form form, Map<String, ?> input) {
    return new FormValidator(form, input == null ? Map.of() : input, false).run();
  }

  /**
   * Checks what a browser sent from the page of a form. There every value is text, an unticked
   * checkbox is not sent, and what is hidden is sent all the same: it is left out here instead of
   * refused. Parameters that are no field of the form, such as a token, are not looked at.
   *
   * @param parameters as of a form post; the items of a taglist each on a line or a parameter
   * @return as {@link #validate}
   */
  public static Validated validatePage(Form form, Map<String, List<String>> parameters) {
    return new FormValidator(form, PageInput.read(form, parameters), true).run();
  }

  private Validated run() {
    form.inputs().forEach(this::take);
    refuseUnknown();
    return problems.isEmpty() ? new Submission(form, values) : new Rejected(problems);
  }

  private void take(Field field) {
    // What hangs on a field that has to be mended first is not judged: it may vanish with it.
    if (field.presence().reads().stream().anyMatch(unsettled::contains)) {
      unsettled.add(field.key());
      return;
    }
    Checked checked = field.type().check(field, input.get(field.key()));
    if (field.hidden(values)) {
      refuseHidden(field, checked);
    } else {
      takeShown(field, checked);
    }
  }

  /** Hidden, it has no value whatever was sent, so what hangs on it can be judged all the same. */
  private void refuseHidden(Field field, Checked checked) {
    if (!checked.absent() && !fromPage) {
      String sentence = "照现在填的，用不到“%s”，请把它清空。".formatted(field.label());
      problems.add(new Problem(field.key(), sentence));
    }
  }

  private void takeShown(Field field, Checked checked) {
    Object value = checked.absent() ? field.presence().defaultValue() : checked.value();
    if (checked.problem() != null) {
      problem(field, checked.problem());
    } else if (field.required() && (value == null || Boolean.FALSE.equals(value))) {
      problem(field, missing(field));
    } else if (value != null) {
      values.put(field.key(), value);
    }
  }

  private void problem(Field field, String sentence) {
    unsettled.add(field.key());
    problems.add(new Problem(field.key(), sentence));
  }

  private static String missing(Field field) {
    if (field.words().missing() != null) {
      return field.words().missing();
    }
    return switch (field.type()) {
      case RADIO, SELECT -> "请选择“%s”。".formatted(field.label());
      case CHECKBOX -> "请先核实，再勾选“%s”。".formatted(field.label());
      case TAGLIST -> "请列出“%s”，至少一项。".formatted(field.label());
      default -> "请填写“%s”。".formatted(field.label());
    };
  }

  private void refuseUnknown() {
    Set<String> known = form.inputs().stream().map(Field::key).collect(Collectors.toSet());
    String possible = String.join("、", form.inputs().stream().map(Field::key).toList());
    input.keySet().stream()
        .map(name -> name == null ? "" : name)
        .filter(name -> !known.contains(name))
        .limit(MOST_UNKNOWN)
        .map(CleanText::quote)
        .distinct()
        .map(name -> new Problem(name, unknown(name, possible)))
        .forEach(problems::add);
  }

  private static String unknown(String name, String possible) {
    return "这一步没有“%s”这一项，请去掉。这一步可以填：%s。".formatted(name, possible);
  }
}
