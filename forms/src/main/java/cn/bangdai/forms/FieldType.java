package cn.bangdai.forms;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of components a form may use, a subset of Camunda Forms; README.md describes each. */
public enum FieldType {
  TEXTFIELD("textfield", TextCheck.LINE, Set.of("label"), Set.of("maxLength", "pattern")),
  TEXTAREA("textarea", TextCheck.BLOCK, Set.of("label"), Set.of("maxLength")),
  NUMBER("number", NumberCheck.CHECK, Set.of("label", "decimalDigits"), Set.of("min", "max")),
  CHECKBOX("checkbox", TickCheck.CHECK, Set.of("label"), Set.of()),
  RADIO("radio", ChoiceCheck.CHECK, Set.of("label", "values"), Set.of()),
  SELECT("select", ChoiceCheck.CHECK, Set.of("label", "values"), Set.of()),
  DATETIME("datetime", DateCheck.CHECK, Set.of("dateLabel", "subtype"), Set.of()),
  TAGLIST("taglist", ItemsCheck.CHECK, Set.of("label"), Set.of()),
  TEXT("text", null, Set.of("text"), Set.of());

  private final String json;
  private final Check check;
  private final Set<String> properties;
  private final Set<String> rules;

  FieldType(String json, Check check, Set<String> properties, Set<String> rules) {
    this.json = json;
    this.check = check;
    this.properties = properties;
    this.rules = rules;
  }

  /** Its name in a form file, such as {@code textfield}. */
  public String json() {
    return json;
  }

  static Optional<FieldType> of(String json) {
    return Arrays.stream(values()).filter(type -> type.json.equals(json)).findFirst();
  }

  /** Properties of a component that only some types have. */
  Set<String> properties() {
    return properties;
  }

  /** What its {@code validate} may say beside {@code required}. */
  Set<String> rules() {
    return rules;
  }

  Checked check(Field field, Object raw) {
    return raw == null ? Checked.ABSENT : check.check(field, raw);
  }
}
