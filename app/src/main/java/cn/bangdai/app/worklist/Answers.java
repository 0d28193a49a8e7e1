package cn.bangdai.app.worklist;

import cn.bangdai.processes.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A validated form: the outcome and typed values. A field that was hidden or left empty is absent.
 */
public record Answers(String outcome, Map<String, Object> values) {

  public Answers {
    values = Map.copyOf(values);
  }

  public boolean is(Outcome outcome) {
    return this.outcome.equals(outcome.name());
  }

  /** Null when absent. */
  public String text(String field) {
    return (String) values.get(field);
  }

  /** Null when absent. */
  public Integer number(String field) {
    Object value = values.get(field);
    return value == null ? null : new BigDecimal(value.toString()).intValueExact();
  }

  /** Null when absent. */
  public LocalDate date(String field) {
    return (LocalDate) values.get(field);
  }

  /** Empty when absent. */
  public List<String> texts(String field) {
    return values.get(field) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
