package cn.bangdai.app.shared.outbox;

import cn.bangdai.app.shared.viewer.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting messages to their handlers, each in a transaction of its own that sees every row. A
 * failure undoes what the handler wrote, is kept with the message, and it comes again after 5 s, 10
 * s, 20 s … at most an hour; after {@value #ATTEMPTS} failures (half a day) it is parked for an
 * operator.
 */
@Component
public class OutboxRelay {

  static final int ATTEMPTS = 20;
  private static final int LOOK_AHEAD = 200;
  private static final int ROUNDS = 100;
  private static final int ERROR_LENGTH = 500;
  private static final Duration KEEP_DONE = Duration.ofDays(30);
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  private final OutboxTable table;
  private final Map<String, OutboxHandler> handlers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /**
   * @throws IllegalStateException if two handlers claim one topic
   */
  OutboxRelay(
      OutboxTable table,
      List<OutboxHandler> handlers,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Handles what is waiting for a quick handler of this node; any number of relays may run at once.
   *
   * @return how many were handled or failed
   */
  public int relayDue() {
    return relay(topics(false));
  }

  /** The same for the slow handlers. */
  public int relaySlow() {
    return relay(topics(true));
  }

  /**
   * Handles one message now, because somebody is waiting for it; nothing when it is done, not due
   * or in another relay's hands.
   *
   * @param payload as it was published
   */
  public void relayNow(String topic, String caseNumber, Object payload) {
    table.waiting(topic, caseNumber, payload, clock.instant()).forEach(this::relay);
  }

  private Set<String> topics(boolean slow) {
    return handlers.values().stream()
        .filter(handler -> handler.slow() == slow)
        .map(OutboxHandler::topic)
        .collect(Collectors.toSet());
  }

  private int relay(Set<String> topics) {
    int sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int tried = 0;
      for (long id : table.waiting(topics, clock.instant(), LOOK_AHEAD)) {
        tried += relay(id) ? 1 : 0;
      }
      if (tried == 0) {
        break;
      }
      sum += tried;
    }
    return sum;
  }

  /** Done messages are kept for a month, to answer what was sent. */
  public int forgetDone() {
    return table.forgetDone(clock.instant(), KEEP_DONE);
  }

  private boolean relay(long id) {
    try {
      return Viewers.asSystem(() -> Boolean.TRUE.equals(transaction.execute(status -> handle(id))));
    } catch (RuntimeException failure) {
      String error = failure.toString();
      error = error.substring(0, Math.min(error.length(), ERROR_LENGTH));
      if (table.failed(id, error, clock.instant(), ATTEMPTS)) {
        LOG.error("Outbox message {} parked after {} attempts", id, ATTEMPTS, failure);
      } else {
        LOG.warn("Outbox message {} failed, will be tried again: {}", id, error);
      }
      return true;
    }
  }

  private boolean handle(long id) {
    Optional<OutboxMessage> message = table.take(id, clock.instant());
    message.ifPresent(
        taken -> {
          handlers.get(taken.topic()).handle(taken);
          table.done(id, clock.instant());
        });
    return message.isPresent();
  }
}
