package cn.bangdai.app.termination.web;

import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.Grounds;
import cn.bangdai.app.termination.TerminateCase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A termination as typed; evidence one piece a line, reminders in rows of a day and how.
 *
 * @param clause number of the agreement's clause
 */
record TerminationForm(
    String key,
    Condition condition,
    String reason,
    String evidence,
    String checkResult,
    String source,
    Grounds.Variant variant,
    String legalBasis,
    List<String> materials,
    List<String> toAuthority,
    String authority,
    String clause,
    List<String> reminderOn,
    List<String> reminderHow) {

  /** Rows offered for reminders. */
  private static final int ROWS = 3;

  TerminationForm {
    key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    condition = condition == null ? Condition.APPLICANT_REQUEST : condition;
    materials = materials == null ? List.of() : materials;
    toAuthority = toAuthority == null ? List.of() : toAuthority;
    reminderOn = rows(reminderOn);
    reminderHow = rows(reminderHow);
  }

  private static List<String> rows(List<String> typed) {
    List<String> given = typed == null ? List.of() : typed;
    return Stream.concat(given.stream(), Stream.generate(() -> ""))
        .map(cell -> Objects.requireNonNullElse(cell, ""))
        .limit(Math.max(ROWS, given.size()))
        .toList();
  }

  /** After a refusal the next attempt is a command of its own. */
  TerminationForm again() {
    return new TerminationForm(
        null,
        condition,
        reason,
        evidence,
        checkResult,
        source,
        variant,
        legalBasis,
        materials,
        toAuthority,
        authority,
        clause,
        reminderOn,
        reminderHow);
  }

  TerminateCase.Terminate command(String number) {
    Grounds grounds =
        new Grounds(
            checkResult,
            source,
            variant,
            legalBasis,
            materials,
            toAuthority,
            authority,
            clause == null || !clause.matches("[1-9]") ? null : Integer.valueOf(clause),
            reminders());
    return new TerminateCase.Terminate(number, condition, reason, lines(evidence), grounds);
  }

  private static List<String> lines(String typed) {
    return typed == null
        ? List.of()
        : typed.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
  }

  /** Rows in which something stands; what is no day is none, for the rule to tell of. */
  private List<Grounds.Reminder> reminders() {
    List<Grounds.Reminder> reminders = new ArrayList<>();
    for (int i = 0; i < reminderOn.size(); i++) {
      String how = i < reminderHow.size() ? reminderHow.get(i) : "";
      if (!reminderOn.get(i).isBlank() || !how.isBlank()) {
        reminders.add(new Grounds.Reminder(day(reminderOn.get(i)), how));
      }
    }
    return reminders;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
