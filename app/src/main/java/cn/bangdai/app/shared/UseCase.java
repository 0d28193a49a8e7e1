package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;

/**
 * One thing that can be done. Called by {@link CommandPipeline} inside its transaction, with the
 * case row locked and access decided.
 *
 * @param <C> the command
 * @param <R> the answer; a record that JSON can carry, because a repeated key is answered from
 *     storage
 */
public interface UseCase<C extends Command, R> {

  Class<R> resultType();

  /**
   * Whether this actor may do this. Called after the lock, before {@link #perform}; throws {@link
   * Refusal} if not. A case out of sight is always NOT_FOUND.
   */
  void authorise(C command, Actor actor);

  Done<R> perform(C command, Actor actor);

  /**
   * Whether this is done to cases that the actor does not see, as an administrator's upkeep is; the
   * database then shows it every row, and {@link #authorise} alone stands guard.
   */
  default boolean beyondSight() {
    return false;
  }

  /**
   * What was done.
   *
   * @param caseNumber the case it was done to; null if none
   * @param summary a Chinese sentence for the audit trail; no personal data of an applicant
   */
  record Done<R>(R result, String caseNumber, AuditEntry entry) {

    /** A command on a case, told in one sentence. */
    public static <R> Done<R> of(R result, String caseNumber, String summary) {
      return new Done<>(result, caseNumber, AuditEntry.of(summary));
    }
  }
}
