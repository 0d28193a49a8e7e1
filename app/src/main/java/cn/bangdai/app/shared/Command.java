package cn.bangdai.app.shared;

/**
 * What someone wants done; a record whose components are the whole of it (its content is
 * fingerprinted for idempotency).
 */
public interface Command {

  /** Stable name for the audit trail, such as {@code case.register}. */
  String verb();

  /** Number of the case whose row is locked first; null where the case is found by its task. */
  default String caseNumber() {
    return null;
  }

  /**
   * The open task whose case is locked first; null for a command that names the case, or makes one.
   */
  default String taskId() {
    return null;
  }
}
