package cn.bangdai.app.shared.outbox;

/**
 * Carries out the messages of one topic; a bean of the feature that the topic is for.
 *
 * <p>It runs in the transaction that marks the message done: what it writes to PostgreSQL happens
 * exactly once. A call to anything outside can happen again (the commit after it may fail), so it
 * must be idempotent there, by {@link OutboxMessage#id()}, and short, because it holds a
 * connection. Messages come in no particular order.
 */
public interface OutboxHandler {

  String topic();

  /**
   * Whether a message takes more than a few milliseconds of work. Slow ones are relayed beside the
   * quick ones, so that a heap of them holds up no limit that fell due.
   */
  default boolean slow() {
    return false;
  }

  /** Any exception rolls back what was written; the message comes again later. */
  void handle(OutboxMessage message);
}
