package cn.bangdai.app.people;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node looks after tasks whose holder is not there. */
@Polled
class PeopleSchedule {

  private final SettleTasks settle;
  private final TaskAlarms alarms;

  PeopleSchedule(SettleTasks settle, TaskAlarms alarms) {
    this.settle = settle;
    this.alarms = alarms;
  }

  @Scheduled(fixedDelay = 5_000)
  void settle() {
    settle.round();
  }

  @Scheduled(fixedDelay = 15_000)
  void raise() {
    alarms.round();
  }
}
