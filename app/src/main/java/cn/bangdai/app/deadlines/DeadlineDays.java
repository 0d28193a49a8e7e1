package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The limits of a case, each with the days it is counted over, for drawing. */
@Component
public class DeadlineDays {

  /** Beyond so many days a strip says nothing that the sentence beside it does not. */
  private static final int LONGEST_STRIP = 62;

  /** What a day is to a limit. */
  public enum Kind {
    /** The day of the event, not counted (民法典 201). */
    START,
    COUNTED,
    PAUSED,
    REST
  }

  /**
   * A day of a limit.
   *
   * @param number which counted day it is, from 1; 0 for a day that is not counted
   * @param past whether it is today or before
   */
  public record Day(
      LocalDate day, Kind kind, int number, boolean past, boolean today, boolean due) {}

  /**
   * A limit with its days from the event to the last day, or to today when that is later.
   *
   * @param days empty for a limit that is closed, or too long to be drawn
   * @param used counted days up to today
   */
  public record Drawn(DeadlineView view, List<Day> days, int used) {}

  private final CaseDeadlines deadlines;
  private final WorkingDays calendar;
  private final Clock clock;

  DeadlineDays(CaseDeadlines deadlines, WorkingDays calendar, Clock clock) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Open ones first, the nearest first; one statement. Access is the caller's business. */
  public List<Drawn> of(String caseNumber) {
    Instant now = clock.instant();
    return deadlines.rows(caseNumber).stream().map(deadline -> drawn(deadline, now)).toList();
  }

  private Drawn drawn(Deadline deadline, Instant now) {
    DeadlineView view = deadlines.view(deadline, now);
    if (!view.state().equals(Deadline.State.OPEN.name())) {
      return new Drawn(view, List.of(), 0);
    }
    List<Day> days = days(deadline, WorkingDays.dayOf(now));
    int used = (int) days.stream().filter(d -> d.past() && d.kind() == Kind.COUNTED).count();
    return new Drawn(view, days.size() > LONGEST_STRIP ? List.of() : days, used);
  }

  private List<Day> days(Deadline deadline, LocalDate today) {
    LocalDate start = deadline.limit().startedOn();
    LocalDate due = deadline.pauses().goesOn() ? null : deadline.standing().timing().dueOn();
    LocalDate last = due == null || due.isBefore(today) ? today : due;
    List<Day> days = new ArrayList<>();
    int counted = 0;
    for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
      Kind kind = kind(deadline, day);
      counted += kind == Kind.COUNTED ? 1 : 0;
      days.add(
          new Day(
              day,
              kind,
              kind == Kind.COUNTED ? counted : 0,
              !day.isAfter(today),
              day.equals(today),
              day.equals(due)));
    }
    return days;
  }

  private Kind kind(Deadline deadline, LocalDate day) {
    if (day.equals(deadline.limit().startedOn())) {
      return Kind.START;
    }
    if (!calendar.isWorkingDay(day)) {
      return Kind.REST;
    }
    return deadline.pauses().rests(day) ? Kind.PAUSED : Kind.COUNTED;
  }
}
