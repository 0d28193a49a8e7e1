package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the limits of a case say: for its page, its list row, and a task that opens. */
@Component
public class CaseDeadlines {

  /**
   * How a case stands.
   *
   * @param lamp worst of the open limits: RED, YELLOW, GREEN, GREY; null if none is open
   * @param nearestDue null if none runs
   */
  public record Outlook(Lamp lamp, Instant nearestDue) {}

  private final JdbcClient jdbc;
  private final WorkingDays calendar;
  private final Clock clock;

  CaseDeadlines(JdbcClient jdbc, WorkingDays calendar, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * All limits of the case: open ones first, the units' own before those aside, the nearest first;
   * then closed ones as they closed.
   */
  public List<DeadlineView> of(String caseNumber) {
    Instant now = clock.instant();
    return rows(caseNumber).stream().map(deadline -> view(deadline, now)).toList();
  }

  /** The same as they are stored. */
  List<Deadline> rows(String caseNumber) {
    return jdbc.sql(
            """
            select * from deadline where case_number = :caseNumber
            order by closed_at nulls first, aside, due_at, id
            """)
        .param("caseNumber", caseNumber)
        .query(DeadlineRows.MAPPER)
        .list();
  }

  /** Lamp and nearest due instant in one statement. */
  public Outlook outlook(String caseNumber) {
    return jdbc.sql(
            """
            select min(due_at) filter (where lamp <> 'GREY') as due_at,
                   (array_agg(lamp order by array_position(array['RED', 'YELLOW', 'GREEN', 'GREY'], lamp)))[1] as lamp
            from deadline where case_number = :caseNumber and state = 'OPEN' and not aside
            """)
        .param("caseNumber", caseNumber)
        .query(
            (row, number) ->
                new Outlook(
                    Optional.ofNullable(row.getString("lamp")).map(Lamp::valueOf).orElse(null),
                    Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)))
        .single();
  }

  /**
   * A limit that is over and still open.
   *
   * @param subject which of several of its kind; null if a case has one
   * @param unit on whose account it is
   */
  public record Over(DeadlineKind kind, String subject, String unit) {}

  /** Empty when the limit was met or begun anew meanwhile. */
  public Optional<Over> over(UUID deadline) {
    return jdbc.sql(
            """
            select * from deadline where id = :id and state = 'OPEN' and raised_at is not null
            """)
        .param("id", deadline)
        .query(DeadlineRows.MAPPER)
        .optional()
        .map(
            row ->
                new Over(
                    row.limit().kind(), row.limit().subject(), row.standing().holder().unit()));
  }

  /** Whether a limit of this kind is over and still open in the case. */
  public boolean isOver(String caseNumber, DeadlineKind kind) {
    return jdbc.sql(
            """
            select exists (select 1 from deadline where case_number = :caseNumber and kind = :kind
                           and state = 'OPEN' and raised_at is not null)
            """)
        .param("caseNumber", caseNumber)
        .param("kind", kind.code())
        .query(Boolean.class)
        .single();
  }

  /** Nearest due instant of the limits that run, overdue ones included. */
  public Optional<Instant> nearestDue(String caseNumber) {
    return Optional.ofNullable(outlook(caseNumber).nearestDue());
  }

  /** Worst lamp of the open limits. */
  public Optional<Lamp> lamp(String caseNumber) {
    return Optional.ofNullable(outlook(caseNumber).lamp());
  }

  DeadlineView view(Deadline deadline, Instant now) {
    Reasoning reasoning = new Reasoning(deadline, calendar, now);
    Deadline.Standing standing = deadline.standing();
    boolean open = standing.state() == Deadline.State.OPEN;
    boolean paused = deadline.pauses().goesOn();
    return new DeadlineView(
        deadline.limit().kind(),
        deadline.limit().subject(),
        standing.state().name(),
        open ? reasoning.lamp() : null,
        deadline.limit().startedOn(),
        deadline.limit().workingDays() + deadline.extendedDays(),
        paused ? null : standing.timing().dueOn(),
        paused ? null : local(standing.timing().dueAt()),
        open ? reasoning.left() : null,
        standing.timing().provisional(),
        paused,
        standing.holder().unit(),
        standing.holder().step(),
        local(standing.closedAt()),
        open ? reasoning.words() : null,
        reasoning.sentence());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(WorkingDays.ZONE).toOffsetDateTime();
  }
}
