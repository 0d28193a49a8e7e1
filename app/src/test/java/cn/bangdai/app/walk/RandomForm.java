package cn.bangdai.app.walk;

import cn.bangdai.app.worklist.FieldChoices;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.forms.Field;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Fills a task's form as somebody might who has not read it closely. */
final class RandomForm {

  /** What is tried where a text has a pattern of its own. */
  private static final List<String> TEXTS =
      List.of("随机走到这里", "SF1234567890", "2026-12-01", "LT.JJ", "LT", "3", "11010519491231002X");

  private final Random random;
  private final List<FieldChoices> choices;
  private final Predicate<String> empty;
  private final LocalDate today;

  /**
   * @param empty whether a value names a unit where nobody works; a case sent there waits, which is
   *     an alarm and not what this walk is about
   */
  RandomForm(Random random, List<FieldChoices> choices, Predicate<String> empty, LocalDate today) {
    this.random = random;
    this.choices = choices;
    this.empty = empty;
    this.today = today;
  }

  /** More often than not the outcome that stands first, so that most cases get somewhere. */
  Map<String, Object> fill(Form form, OpenTask task) {
    Map<String, Object> values = new HashMap<>();
    List<Option> outcomes = form.outcomes();
    int which = random.nextInt(100) < 60 ? 0 : random.nextInt(outcomes.size());
    values.put(Form.OUTCOME, outcomes.get(which).value());
    for (Field field : form.inputs()) {
      if (!values.containsKey(field.key())
          && !field.hidden(values)
          && (field.required() || random.nextInt(3) == 0)) {
        Object value = value(field, task);
        if (value != null) {
          values.put(field.key(), value);
        }
      }
    }
    return values;
  }

  private Object value(Field field, OpenTask task) {
    List<String> offered = offered(field, task);
    return switch (field.type()) {
      case RADIO, SELECT -> any(field.options()).value();
      case CHECKBOX -> true;
      case NUMBER -> number(field);
      case DATETIME -> today.plusDays(random.nextInt(24) - 3).toString();
      case TAGLIST -> offered.isEmpty() ? null : some(offered);
      case TEXTFIELD, TEXTAREA -> offered.isEmpty() ? text(field) : any(offered);
      case TEXT -> null;
    };
  }

  private List<String> offered(Field field, OpenTask task) {
    return choices.stream()
        .filter(c -> c.task().equals(task.key()) && c.field().equals(field.key()))
        .flatMap(c -> c.of(task).stream())
        .map(Option::value)
        .filter(empty.negate())
        .toList();
  }

  private BigDecimal number(Field field) {
    BigDecimal min = field.limits().min() == null ? BigDecimal.ONE : field.limits().min();
    BigDecimal max = field.limits().max() == null ? BigDecimal.TEN : field.limits().max();
    int span = max.subtract(min).min(BigDecimal.TEN).intValue();
    return min.add(BigDecimal.valueOf(random.nextInt(span + 1)));
  }

  private String text(Field field) {
    if (field.limits().pattern() == null) {
      return TEXTS.get(0);
    }
    List<String> fit =
        TEXTS.stream().filter(t -> field.limits().pattern().matcher(t).matches()).toList();
    return fit.isEmpty() ? null : any(fit);
  }

  private List<String> some(List<String> offered) {
    List<String> taken =
        new ArrayList<>(offered.stream().filter(o -> random.nextBoolean()).toList());
    return taken.isEmpty() ? List.of(any(offered)) : taken;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
