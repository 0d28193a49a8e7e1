package cn.bangdai.app.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A document that is due, before it has its place in the case.
 *
 * @param subject which of several of its kind; empty when there is one
 * @param number of its own; null when it gets one from the case's
 * @param unit code of the unit that issues it
 * @param values for its template, without the applicant
 * @param alsoFor numbers of other cases of the bundle for which it stands too
 */
record Draft(
    UUID id,
    String subject,
    String number,
    String unit,
    Map<String, Object> values,
    List<String> alsoFor) {

  Draft(UUID id, String subject, String number, String unit, Map<String, Object> values) {
    this(id, subject, number, unit, values, List.of());
  }

  static Draft of(String unit, Map<String, Object> values) {
    return new Draft(UUID.randomUUID(), "", null, unit, values);
  }

  Draft about(String subject) {
    return new Draft(id, subject, number, unit, values, alsoFor);
  }

  /**
   * @param cases those for which it stands, the one for which it is issued among them or not
   */
  Draft standsFor(List<String> cases) {
    return new Draft(id, subject, number, unit, values, cases);
  }
}
