package cn.bangdai.app.calendar;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Every node notices a year that another one loaded. */
@Polled
class CalendarSchedule {

  private final StoredCalendar calendar;

  CalendarSchedule(StoredCalendar calendar) {
    this.calendar = calendar;
  }

  @Scheduled(fixedDelay = 20_000)
  void refresh() {
    calendar.refresh();
  }
}
