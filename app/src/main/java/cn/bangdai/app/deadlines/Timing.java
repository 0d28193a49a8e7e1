package cn.bangdai.app.deadlines;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What follows from a limit's events.
 *
 * @param dueOn last day of the limit
 * @param dueAt end of that day; from then on it is overdue
 * @param warnAt from then on it is yellow; before {@code dueAt}
 * @param provisional whether a year in between is not announced yet
 */
record Timing(LocalDate dueOn, Instant dueAt, Instant warnAt, boolean provisional) {

  /** The lamp of a limit that is not paused. */
  Lamp lampAt(Instant now) {
    if (!now.isBefore(dueAt)) {
      return Lamp.RED;
    }
    return now.isBefore(warnAt) ? Lamp.GREEN : Lamp.YELLOW;
  }
}
