package cn.bangdai.app.shared;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that a transaction has learned on its way and need not ask the database for again. Gone
 * with the transaction; outside of one nothing is remembered.
 */
public final class Remembered<T> {

  private static final class Note<T> implements TransactionSynchronization {

    private final Remembered<T> by;
    private T what;

    private Note(Remembered<T> by) {
      this.by = by;
    }
  }

  /** In place of what was remembered before; null forgets it. */
  public void remember(T what) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      note()
              .orElseGet(
                  () -> {
                    Note<T> fresh = new Note<>(this);
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                  })
              .what =
          what;
    }
  }

  public Optional<T> get() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? note().map(note -> note.what)
        : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private Optional<Note<T>> note() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(known -> known instanceof Note<?> note && note.by == this)
        .map(known -> (Note<T>) known)
        .findFirst();
  }
}
