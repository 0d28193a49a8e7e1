package cn.bangdai.app.termination;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a termination must bring with it; every rule that is broken is told at its field.
 *
 * @param conditions for which it is asked; empty for all
 */
record TerminationRule(
    String field, Set<Condition> conditions, Predicate<Asked> broken, String sentence) {

  /** A request together with what is known of its case. */
  record Asked(TerminateCase.Terminate request, TerminationFacts.Facts facts) {

    Grounds grounds() {
      return request.grounds();
    }

    Condition condition() {
      return request.condition();
    }
  }

  static TerminationRule rule(String field, Predicate<Asked> broken, String sentence) {
    return new TerminationRule(field, Set.of(), broken, sentence);
  }

  TerminationRule on(Condition... conditions) {
    return new TerminationRule(field, Set.of(conditions), broken, sentence);
  }

  boolean brokenBy(Asked asked) {
    boolean applies =
        conditions.isEmpty()
            || (asked.condition() != null && conditions.contains(asked.condition()));
    return applies && broken.test(asked);
  }
}
