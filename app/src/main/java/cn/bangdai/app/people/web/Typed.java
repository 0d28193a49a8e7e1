package cn.bangdai.app.people.web;

import cn.bangdai.app.shared.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * What was typed into one of the forms of a person's page; all texts, for what cannot be read is
 * shown again.
 *
 * @param form which of the forms: away, plan, backup, post, leave
 * @param username whom it is about; empty for oneself
 */
record Typed(
    String form,
    String key,
    String username,
    String from,
    String until,
    String reason,
    String place,
    String contact,
    String backAt,
    String backup,
    String role,
    String unit,
    String kind) {

  static Typed nothing() {
    return new Typed(null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Null when it is no date. */
  static LocalDate day(String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** In China's time; null when it is none. */
  OffsetDateTime back() {
    try {
      return backAt == null || backAt.isBlank()
          ? null
          : LocalDateTime.parse(backAt.strip()).atZone(Times.ZONE).toOffsetDateTime();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Null for oneself. */
  String whom() {
    return username == null || username.isBlank() ? null : username;
  }

  /** Under which the command runs; a form without one is a new command each time. */
  String commandKey() {
    return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
  }

  /** What stands in a field, if this is what was typed into that form. */
  public String in(String which, String value) {
    return which.equals(form) && value != null ? value : "";
  }
}
