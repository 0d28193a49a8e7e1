package cn.bangdai.forms;

import java.util.List;
import java.util.Map;

/**
 * One component of a form. An explanation ({@link FieldType#TEXT}) is a field that takes no value.
 *
 * @param key name in the API, unique in the form
 * @param options what a radio or select offers, in the order of the file; empty for other types
 */
public record Field(
    FieldType type,
    String key,
    Words words,
    List<Option> options,
    Limits limits,
    Presence presence) {

  public Field {
    options = List.copyOf(options);
  }

  public String label() {
    return words.label();
  }

  public boolean required() {
    return presence.required();
  }

  /** Whether it is hidden while these values stand in the form, by key; absent ones may be null. */
  public boolean hidden(Map<String, Object> values) {
    return presence.hides(values);
  }

  boolean takesInput() {
    return type != FieldType.TEXT;
  }
}
