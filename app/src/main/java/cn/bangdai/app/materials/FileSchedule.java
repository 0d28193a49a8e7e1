package cn.bangdai.app.materials;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node looks after files that wait. */
@Polled
class FileSchedule {

  private final RescanQuarantined rescan;
  private final ReadWords words;

  FileSchedule(RescanQuarantined rescan, ReadWords words) {
    this.rescan = rescan;
    this.words = words;
  }

  @Scheduled(fixedDelay = 5_000)
  void rescan() {
    rescan.round();
  }

  @Scheduled(fixedDelay = 2_000)
  void words() throws InterruptedException {
    words.round();
  }
}
