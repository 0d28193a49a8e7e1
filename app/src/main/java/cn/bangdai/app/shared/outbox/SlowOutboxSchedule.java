package cn.bangdai.app.shared.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Every node relays slow messages too, unless {@code bangdai.polling.slow} is {@code false}: a node
 * that shall have its processors for the people in front of it.
 */
@Polled
@ConditionalOnProperty(name = "bangdai.polling.slow", matchIfMissing = true)
class SlowOutboxSchedule {

  private final OutboxRelay relay;

  SlowOutboxSchedule(OutboxRelay relay) {
    this.relay = relay;
  }

  @Scheduled(fixedDelay = 1_000)
  void relay() {
    relay.relaySlow();
  }
}
