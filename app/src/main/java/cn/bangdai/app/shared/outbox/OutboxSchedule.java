package cn.bangdai.app.shared.outbox;

import org.springframework.scheduling.annotation.Scheduled;

/** Every node relays. */
@Polled
class OutboxSchedule {

  private final OutboxRelay relay;

  OutboxSchedule(OutboxRelay relay) {
    this.relay = relay;
  }

  @Scheduled(fixedDelay = 1_000)
  void relay() {
    relay.relayDue();
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
  void forgetDone() {
    relay.forgetDone();
  }
}
