package cn.bangdai.app.access;

import java.util.concurrent.Callable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something in a transaction, or in a part of one, and undoes it. */
final class Undone {

  private final TransactionTemplate whole;
  private final TransactionTemplate part;

  Undone(PlatformTransactionManager transactions) {
    whole = new TransactionTemplate(transactions);
    part = new TransactionTemplate(transactions);
    part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  void all(Runnable deeds) {
    whole.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          deeds.run();
        });
  }

  <T> T one(Callable<T> deed) {
    return part.execute(
        status -> {
          status.setRollbackOnly();
          try {
            return deed.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
