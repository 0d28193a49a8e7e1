package cn.bangdai.app.worklist.web;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long is left, in the words of a lamp.
 *
 * @param lamp GREEN, YELLOW, RED or GREY; null if no limit runs
 * @param words name of the message that says it
 * @param days working days left or overdue; 0 where the words need none
 * @param due last day of the limit; null if none runs
 */
record Remaining(String lamp, String words, int days, LocalDate due) {

  /**
   * @param dueAt end of the last day; null if no limit runs
   */
  static Remaining of(String lamp, Instant dueAt, Instant now, WorkingDays calendar) {
    if ("GREY".equals(lamp)) {
      return new Remaining(lamp, "lamp.paused", 0, null);
    }
    if (lamp == null || dueAt == null) {
      return new Remaining(null, "lamp.none", 0, null);
    }
    LocalDate due = WorkingDays.dayOf(dueAt.minusMillis(1));
    int left = calendar.between(WorkingDays.dayOf(now), due);
    if (now.isBefore(dueAt)) {
      return new Remaining(lamp, "lamp.left", left, due);
    }
    // Over since a day off: not one working day yet, and yet too late.
    return left == 0
        ? new Remaining(lamp, "worklist.lamp.justOver", 0, due)
        : new Remaining(lamp, "lamp.over", -left, due);
  }

  public boolean past() {
    return words.equals("lamp.over") || words.equals("worklist.lamp.justOver");
  }
}
