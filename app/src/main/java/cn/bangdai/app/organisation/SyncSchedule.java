package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node looks whether the directory is to be read; one at a time does it. */
@Polled
@ConditionalOnProperty("bangdai.sync.server")
class SyncSchedule {

  private final DirectorySync sync;
  private final FollowEvents events;

  SyncSchedule(DirectorySync sync, FollowEvents events) {
    this.sync = sync;
    this.events = events;
  }

  @Scheduled(fixedDelay = 3_000)
  void sync() {
    sync.tick();
  }

  /** More often than the setting, so that a node that stops is replaced at once. */
  @Scheduled(fixedDelay = 3_000)
  void follow() {
    events.tick();
  }
}
