package cn.bangdai.app.visits.web;

import cn.bangdai.app.shared.Times;
import cn.bangdai.app.visits.PlanVisit;
import cn.bangdai.app.visits.Visit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;

/**
 * An appointment or a home visit as typed.
 *
 * @param at day and time in China as browsers send them, {@code 2026-11-23T09:00}
 */
record VisitForm(
    String key, String kind, String at, String place, String purpose, String name, String phone) {

  VisitForm {
    key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
  }

  /** After a refusal the next attempt is a command of its own. */
  VisitForm again() {
    return new VisitForm(null, kind, at, place, purpose, name, phone);
  }

  /** What can't be read is null; the rules say so at the field. */
  PlanVisit.Plan plan(String caseNumber) {
    Visit.Kind read =
        Arrays.stream(Visit.Kind.values())
            .filter(k -> k.name().equals(kind))
            .findFirst()
            .orElse(null);
    return new PlanVisit.Plan(caseNumber, read, instant(), place, purpose, name, phone);
  }

  private Instant instant() {
    try {
      return at == null ? null : LocalDateTime.parse(at).atZone(Times.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
