package cn.bangdai.app.deadlines;

import java.util.Set;

/**
 * What follows when a limit of these kinds is over: it asks somebody, it never ends a case by
 * itself. Called after the case row is locked, in the outbox handler's transaction.
 */
public interface LimitReached {

  Set<DeadlineKind> kinds();

  /**
   * @param subject which of several of the kind; may be null
   * @param unit the unit the limit was on the account of; may be null
   */
  void reached(String caseNumber, DeadlineKind kind, String subject, String unit);
}
