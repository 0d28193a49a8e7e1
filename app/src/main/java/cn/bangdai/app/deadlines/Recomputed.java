package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The columns of a limit that change with its events or with the calendar.
 *
 * @param pauses ended pauses as a {@code datemultirange}
 * @param paused whether one goes on
 * @param nextAt when the poller has to look at it; null if never
 * @param raised whether it stays red; turning red is the poller's, which also publishes it
 */
record Recomputed(
    UUID id,
    int extendedDays,
    String pauses,
    boolean paused,
    LocalDate dueOn,
    Instant dueAt,
    Instant warnAt,
    boolean provisional,
    long revision,
    Lamp lamp,
    Instant nextAt,
    boolean raised) {

  static Recomputed of(Deadline deadline, WorkingDays calendar, Instant now) {
    long revision = calendar.revision();
    Timing timing = deadline.clockwork(calendar).timing();
    Pauses pauses = deadline.pauses();
    Lamp lamp = pauses.goesOn() ? Lamp.GREY : timing.lampAt(now);
    boolean raised = lamp == Lamp.RED && deadline.standing().raisedAt() != null;
    if (lamp == Lamp.RED && !raised) {
      lamp = Lamp.YELLOW;
    }
    return new Recomputed(
        deadline.id(),
        deadline.extendedDays(),
        pauses.text(),
        pauses.goesOn(),
        timing.dueOn(),
        timing.dueAt(),
        timing.warnAt(),
        timing.provisional(),
        revision,
        lamp,
        nextAt(lamp, timing),
        raised);
  }

  private static Instant nextAt(Lamp lamp, Timing timing) {
    return switch (lamp) {
      case GREEN -> timing.warnAt();
      case YELLOW -> timing.dueAt();
      case RED, GREY -> null;
    };
  }
}
