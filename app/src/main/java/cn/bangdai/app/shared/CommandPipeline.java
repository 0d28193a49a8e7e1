package cn.bangdai.app.shared;

import cn.bangdai.app.shared.UseCase.Done;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way every command takes: lock of the case row → access → use case → what follows from it →
 * audit row → idempotency key → commit. Locking first lets two people act on one case at once and
 * both succeed, one after the other; what still collides is tried again from the start, outside the
 * transaction, and then answered in words. A repeated command fails (its task is gone) or finds its
 * key at the end; either way it is undone and answered what it was answered the first time.
 */
@Component
public class CommandPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(CommandPipeline.class);
  private static final int ATTEMPTS = 4;

  private final TransactionTemplate transaction;
  private final IdempotencyKeys keys;
  private final CaseLock lock;
  private final AuditWriter audit;
  private final List<AfterCommand> after;
  private final Clock clock;

  CommandPipeline(
      TransactionTemplate transaction,
      IdempotencyKeys keys,
      CaseLock lock,
      AuditWriter audit,
      List<AfterCommand> after,
      Clock clock) {
    this.transaction = transaction;
    this.keys = keys;
    this.lock = lock;
    this.audit = audit;
    this.after = after;
    this.clock = clock;
  }

  /**
   * Carries the command out, or answers what it was answered before under the same key.
   *
   * @throws Refusal when a rule, a right or another person stands against it; nothing is changed
   */
  public <C extends Command, R> R run(UseCase<C, R> useCase, C command, Caller caller) {
    IdempotencyKeys.check(caller);
    return useCase.beyondSight()
        ? Viewers.asSystem(() -> tried(useCase, command, caller))
        : Viewers.as(Viewer.of(caller.actor()), () -> tried(useCase, command, caller));
  }

  private <C extends Command, R> R tried(UseCase<C, R> useCase, C command, Caller caller) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> once(useCase, command, caller));
      } catch (ConcurrencyFailureException collision) {
        LOG.info("{} collided, attempt {}: {}", command.verb(), attempt, collision.getMessage());
        if (attempt == ATTEMPTS) {
          throw new Refusal(Refusal.Kind.CONFLICT, "COLLISION", "同一时间有别人在办这个件，您的操作没有保存。请刷新后再试一次。");
        }
      } catch (RuntimeException failure) {
        return keys.answered(caller, command, useCase.resultType()).orElseThrow(() -> failure);
      }
    }
  }

  private <C extends Command, R> R once(UseCase<C, R> useCase, C command, Caller caller) {
    R result = carryOut(useCase, command, caller.actor(), null);
    keys.keep(caller, command, result);
    return result;
  }

  /**
   * Carries out a further command inside the one that runs: what one act of a person does to
   * several cases of a bundle is written in one transaction, each with its own access, its own
   * audit row and what follows from it.
   *
   * @param of the case whose command brings this one about; null when it makes a case
   * @throws Refusal as {@link #run}; the whole act is undone then
   * @throws IllegalStateException outside a command
   */
  public <C extends Command, R> R along(UseCase<C, R> useCase, C command, Actor actor, String of) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(command.verb() + " goes along with no command");
    }
    return carryOut(useCase, command, actor, of);
  }

  private <C extends Command, R> R carryOut(
      UseCase<C, R> useCase, C command, Actor actor, String along) {
    lock.of(command);
    useCase.authorise(command, actor);
    Done<R> done = useCase.perform(command, actor);
    AuditEntry entry = along == null ? done.entry() : done.entry().along(along);
    after.forEach(a -> a.done(command.verb(), done.caseNumber(), entry, actor));
    audit.write(clock.instant(), actor, command.verb(), done.caseNumber(), entry);
    return done.result();
  }
}
