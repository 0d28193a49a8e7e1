package cn.bangdai.app.deadlines;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node polls. */
@Polled
class DeadlineSchedule {

  private final DeadlinePoller poller;
  private final RecomputeDeadlines recompute;

  DeadlineSchedule(DeadlinePoller poller, RecomputeDeadlines recompute) {
    this.poller = poller;
    this.recompute = recompute;
  }

  @Scheduled(fixedDelay = 1_000)
  void raiseDue() {
    poller.raiseDue();
  }

  @Scheduled(fixedDelay = 10_000)
  void recompute() {
    recompute.recompute();
  }
}
