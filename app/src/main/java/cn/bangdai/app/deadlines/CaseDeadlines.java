package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
   * All limits of the case: open ones first, the nearest first; then closed ones as they closed.
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
            order by closed_at nulls first, due_at, id
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
            from deadline where case_number = :caseNumber and state = 'OPEN'
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
