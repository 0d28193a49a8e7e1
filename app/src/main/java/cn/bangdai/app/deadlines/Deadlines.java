package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What commands do to the limits of a case, in their transaction, after they have locked the case
 * row. Each call is one or two statements; the lamps of the case and its tasks follow in one more
 * just before the commit.
 */
@Component
public class Deadlines {

  private final DeadlineTable table;
  private final CaseLamps lamps;
  private final WorkingDays calendar;
  private final Clock clock;

  Deadlines(DeadlineTable table, CaseLamps lamps, WorkingDays calendar, Clock clock) {
    this.table = table;
    this.lamps = lamps;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Lets a limit run. A start in the past is kept as it is: a limit that is over already turns red
   * within seconds.
   *
   * @return false if one of this kind and subject is open already; that one stays as it is
   */
  public boolean start(String caseNumber, Limit limit, Holder holder) {
    Deadline.Standing fresh = new Deadline.Standing(Deadline.State.OPEN, null, holder, null, null);
    Deadline deadline = new Deadline(null, caseNumber, limit, 0, Pauses.NONE, fresh);
    Recomputed values = Recomputed.of(deadline, calendar, clock.instant());
    boolean started = table.insert(caseNumber, limit, holder, values);
    lamps.changed(caseNumber);
    return started;
  }

  /** What was to be done is done, in time or late. Nothing happens to kinds that aren't open. */
  public void meet(String caseNumber, DeadlineKind... kinds) {
    close(caseNumber, Set.of(kinds), null, Deadline.State.MET);
  }

  /** The same for one of several of a kind. */
  public void meet(String caseNumber, DeadlineKind kind, String subject) {
    close(caseNumber, Set.of(kind), subject, Deadline.State.MET);
  }

  /** Nothing is to be done any more. */
  public void cancel(String caseNumber, DeadlineKind... kinds) {
    close(caseNumber, Set.of(kinds), null, Deadline.State.CANCELLED);
  }

  /** The same for one of several of a kind. */
  public void cancel(String caseNumber, DeadlineKind kind, String subject) {
    close(caseNumber, Set.of(kind), subject, Deadline.State.CANCELLED);
  }

  /** The case has ended: no limit runs any longer. */
  public void cancelAll(String caseNumber) {
    close(caseNumber, EnumSet.allOf(DeadlineKind.class), null, Deadline.State.CANCELLED);
  }

  /**
   * Stops the clock, today included. What is paused or overdue already stays as it is; whoever
   * pauses for two reasons resumes when both have ended.
   */
  public void pause(String caseNumber, DeadlineKind... kinds) {
    table.pause(caseNumber, Set.of(kinds), clock.instant());
    lamps.changed(caseNumber);
  }

  /** Lets the clock run on from the next working day. Nothing happens to what isn't paused. */
  public void resume(String caseNumber, DeadlineKind... kinds) {
    Instant now = clock.instant();
    List<Recomputed> resumed =
        table.open(caseNumber, Set.of(kinds)).stream()
            .filter(deadline -> deadline.pauses().goesOn())
            .map(deadline -> deadline.resumedOn(WorkingDays.dayOf(now)))
            .map(deadline -> Recomputed.of(deadline, calendar, now))
            .toList();
    rewrite(caseNumber, resumed);
  }

  /**
   * Extends a limit, once and before it is over (行政许可法 42: by the head of the authority, reasons
   * told to the applicant; both are the caller's).
   *
   * @param workingDays added to the limit; at least 1
   * @throws Refusal if it doesn't run, is overdue, or was extended before
   */
  public void extend(String caseNumber, DeadlineKind kind, int workingDays) {
    Instant now = clock.instant();
    List<Deadline> open = table.open(caseNumber, Set.of(kind));
    if (open.isEmpty()) {
      throw refusal("DEADLINE_NOT_RUNNING", "这个件现在没有正在计算的" + kind.words() + "时限，不能延长。");
    }
    open.forEach(deadline -> mayBeExtended(deadline, now));
    rewrite(
        caseNumber,
        open.stream()
            .map(deadline -> deadline.extendedBy(workingDays))
            .map(deadline -> Recomputed.of(deadline, calendar, now))
            .toList());
  }

  /**
   * Lets the open limits of a kind that are over begin anew today; what has passed stays on record.
   *
   * @param subject null for every subject
   * @param workingDays of each new limit
   */
  public void renew(String caseNumber, DeadlineKind kind, String subject, int workingDays) {
    List<Deadline> over =
        table.open(caseNumber, Set.of(kind)).stream()
            .filter(deadline -> deadline.standing().raisedAt() != null)
            .filter(deadline -> subject == null || subject.equals(deadline.limit().subject()))
            .toList();
    for (Deadline old : over) {
      table.cancel(old.id(), clock.instant());
      Limit limit = new Limit(kind, old.limit().subject(), today(), workingDays);
      start(caseNumber, limit, old.standing().holder());
    }
  }

  private LocalDate today() {
    return WorkingDays.dayOf(clock.instant());
  }

  /** The case's limits are on that unit's account now; to be told at every change of hands. */
  public void hold(String caseNumber, Holder holder) {
    table.hold(caseNumber, holder);
  }

  private static void mayBeExtended(Deadline deadline, Instant now) {
    if (deadline.extendedDays() > 0) {
      throw refusal("DEADLINE_EXTENDED_BEFORE", "这个时限已经延长过一次，依法只能延长一次。");
    }
    boolean over = !now.isBefore(deadline.standing().timing().dueAt());
    if (over && !deadline.pauses().goesOn()) {
      throw refusal("DEADLINE_OVERDUE", "这个时限已经超期，不能再延长，请尽快办理并说明超期原因。");
    }
  }

  private void close(
      String caseNumber, Set<DeadlineKind> kinds, String subject, Deadline.State state) {
    table.close(caseNumber, kinds, subject, state, clock.instant());
    lamps.changed(caseNumber);
  }

  private void rewrite(String caseNumber, List<Recomputed> rows) {
    if (!rows.isEmpty()) {
      table.rewrite(rows);
      lamps.changed(caseNumber);
    }
  }

  private static Refusal refusal(String code, String detail) {
    return new Refusal(Refusal.Kind.CONFLICT, code, detail);
  }
}
