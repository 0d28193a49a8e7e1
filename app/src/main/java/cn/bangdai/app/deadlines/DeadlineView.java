package cn.bangdai.app.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A limit as people and machines are shown it.
 *
 * @param subject which of several of this kind; null if there is one
 * @param state OPEN, MET or CANCELLED
 * @param lamp null once closed
 * @param startedOn day of the event; not counted
 * @param workingDays working days, an extension included
 * @param dueOn last day; null while paused, because it moves
 * @param dueAt end of that day, in China's time; null while paused
 * @param left working days left, today not counted; 0 on the last day, negative when overdue, null
 *     once closed
 * @param provisional whether a year in between is not announced yet, so that the day may move
 * @param unit unit on whose account it is
 * @param step BPMN id of the step it is about
 * @param closedAt null while open
 * @param words one Chinese word group for lists: 剩 3 个工作日; null once closed
 * @param reasoning one Chinese sentence that explains the date
 */
public record DeadlineView(
    DeadlineKind kind,
    String subject,
    String state,
    Lamp lamp,
    LocalDate startedOn,
    int workingDays,
    LocalDate dueOn,
    OffsetDateTime dueAt,
    Integer left,
    boolean provisional,
    boolean paused,
    String unit,
    String step,
    OffsetDateTime closedAt,
    String words,
    String reasoning) {}
