package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * A limit as a pure function of its events. Counted are the working days after the start (民法典 201)
 * on which it did not rest; the last counted one is the day it falls due, at its end. It warns when
 * one working day or a fifth of the limit is left, whichever is more, but not before its first
 * counted day begins.
 *
 * @param days working days, an extension included
 */
record Clockwork(LocalDate startedOn, int days, Pauses pauses, WorkingDays calendar) {

  /** Ten years: longer is a slip of the keyboard, not a limit. */
  static final int LONGEST = 3650;

  /** Working days left at which the lamp turns yellow. */
  int warning() {
    return Math.max(1, days / 5);
  }

  /** As if a pause that still goes on had not begun: its end is what moves the due date. */
  Timing timing() {
    int warnDay = Math.max(1, days - warning());
    LocalDate day = startedOn;
    LocalDate warnOn = startedOn;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (calendar.isWorkingDay(day) && !pauses.rested(day)) {
        counted++;
        warnOn = counted == warnDay ? day : warnOn;
      }
    }
    return new Timing(
        day,
        WorkingDays.endOf(day),
        WorkingDays.startOf(warnOn),
        calendar.provisional(startedOn, day));
  }

  /**
   * Working days left, today not counted; 0 on the last day, negative when overdue. Stands still
   * during a pause.
   */
  int left(LocalDate today) {
    int used = 0;
    for (LocalDate day = startedOn.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day) && !pauses.rests(day)) {
        used++;
      }
    }
    return days - used;
  }
}
