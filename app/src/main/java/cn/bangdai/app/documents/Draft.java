package cn.bangdai.app.documents;

import java.util.Map;
import java.util.UUID;

/**
 * A document that is due, before it has its place in the case.
 *
 * @param subject which of several of its kind; empty when there is one
 * @param number of its own; null when it gets one from the case's
 * @param unit code of the unit that issues it
 * @param values for its template, without the applicant
 */
record Draft(UUID id, String subject, String number, String unit, Map<String, Object> values) {

  static Draft of(String unit, Map<String, Object> values) {
    return new Draft(UUID.randomUUID(), "", null, unit, values);
  }

  Draft about(String subject) {
    return new Draft(id, subject, number, unit, values);
  }
}
