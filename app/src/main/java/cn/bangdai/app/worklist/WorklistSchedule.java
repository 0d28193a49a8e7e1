package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the counters short; every node may. */
@Polled
class WorklistSchedule {

  private final WorklistCounts counts;

  WorklistSchedule(WorklistCounts counts) {
    this.counts = counts;
  }

  @Scheduled(fixedDelay = 2_000)
  void fold() {
    counts.fold();
  }
}
