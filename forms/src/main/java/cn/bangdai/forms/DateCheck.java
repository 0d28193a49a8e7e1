package cn.bangdai.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day, sent as {@code 2026-11-20}, in a year that papers of living people can bear. */
enum DateCheck implements Check {
  CHECK;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  @Override
  public Checked check(Field field, Object raw) {
    if (raw instanceof String text && text.isBlank()) {
      return Checked.ABSENT;
    }
    return parse(raw)
        .map(Checked::value)
        .orElseGet(() -> Checked.problem("“%s”要写成年-月-日，例如 2026-11-20。".formatted(field.label())));
  }

  private static Optional<LocalDate> parse(Object raw) {
    if (!(raw instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip())).filter(DateCheck::plausible);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static boolean plausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
