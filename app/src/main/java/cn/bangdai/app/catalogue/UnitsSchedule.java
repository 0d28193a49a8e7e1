package cn.bangdai.app.catalogue;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node notices that another one has changed the units. */
@Polled
class UnitsSchedule {

  private final Units units;

  UnitsSchedule(Units units) {
    this.units = units;
  }

  @Scheduled(fixedDelay = 5_000)
  void look() {
    units.refreshIfChanged();
  }
}
