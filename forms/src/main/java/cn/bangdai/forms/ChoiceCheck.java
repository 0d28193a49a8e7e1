package cn.bangdai.forms;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of the options that a field offers. A whole number counts as the option that is written like
 * it, so that {@code 5} and {@code "5"} are the same rating.
 */
enum ChoiceCheck implements Check {
  CHECK;

  @Override
  public Checked check(Field field, Object raw) {
    Optional<String> sent = written(raw);
    if (sent.isPresent() && sent.get().isBlank()) {
      return Checked.ABSENT;
    }
    return sent.map(String::strip)
        .filter(value -> offers(field, value))
        .map(Checked::value)
        .orElseGet(() -> Checked.problem(sentence(field, sent)));
  }

  private static String possible(Field field) {
    return field.options().stream()
        .map(option -> option.label() + "（" + option.value() + "）")
        .collect(Collectors.joining("；"));
  }

  private static Optional<String> written(Object raw) {
    boolean readable = raw instanceof String || raw instanceof Integer || raw instanceof Long;
    return readable ? Optional.of(raw.toString()) : Optional.empty();
  }

  private static boolean offers(Field field, String value) {
    return field.options().stream().anyMatch(option -> option.value().equals(value));
  }

  private static String sentence(Field field, Optional<String> sent) {
    String wrong =
        sent.map(value -> "“%s”里没有“%s”这一项。".formatted(field.label(), CleanText.quote(value)))
            .orElseGet(() -> "“%s”要从下面选一项。".formatted(field.label()));
    return wrong + "可以选：" + possible(field) + "。";
  }
}
