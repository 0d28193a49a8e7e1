package cn.bangdai.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An accepted input, with defaults filled in. Asking for a key that the form doesn't have, or for
 * it as another type than its own, is a mistake of ours and throws.
 *
 * @param form the form that was filled in
 * @param values by key, in the order of the form, only fields that are shown and have a value:
 *     String for texts, radio and select, Integer or BigDecimal for numbers, Boolean for
 *     checkboxes, LocalDate for dates, {@code List<String>} for taglists
 */
public record Submission(Form form, Map<String, Object> values) implements Validated {

  public Submission {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** How the task ended: one of the form's outcomes. */
  public String outcome() {
    return (String) values.get(Form.OUTCOME);
  }

  public Optional<String> text(String key) {
    return value(key, String.class);
  }

  /** A number without decimals; also a radio or select whose options are whole numbers. */
  public Optional<Integer> integer(String key) {
    Field field = field(key);
    if (!field.options().isEmpty()) {
      return value(key, String.class).map(Integer::valueOf);
    }
    return value(key, Integer.class);
  }

  public Optional<BigDecimal> decimal(String key) {
    return value(key, BigDecimal.class);
  }

  public Optional<LocalDate> date(String key) {
    return value(key, LocalDate.class);
  }

  /** Whether a checkbox is ticked; false too while it is hidden. */
  public boolean ticked(String key) {
    return value(key, Boolean.class).orElse(false);
  }

  /** The items of a taglist; empty when there are none. */
  public List<String> items(String key) {
    List<?> items = value(key, List.class).orElse(List.of());
    return items.stream().map(String.class::cast).toList();
  }

  private <T> Optional<T> value(String key, Class<T> type) {
    return Optional.ofNullable(values.get(field(key).key())).map(type::cast);
  }

  private Field field(String key) {
    return form.input(key)
        .orElseThrow(
            () -> new IllegalArgumentException("form " + form.id() + " has no field " + key));
  }

  /** Names only: values may be personal and this may end up in a log. */
  @Override
  public String toString() {
    return "Submission[" + form.id() + " " + values.keySet() + "]";
  }
}
