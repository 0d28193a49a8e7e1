package cn.bangdai.app.supervision;

import java.time.Instant;

/**
 * A problem that a unit could not solve alone.
 *
 * @param askingUnit unit that reported it
 * @param unit the unit that could not solve it last: the one above it answers
 * @param answeredUnit unit that answered last; null before there is an answer
 * @param closedAt null while it goes on
 */
public record CoordinationRow(
    String id,
    String caseNumber,
    String problem,
    String askingUnit,
    String unit,
    State state,
    String askedBy,
    String askedByName,
    Instant reportedAt,
    String answeredUnit,
    Instant answeredAt,
    Instant closedAt,
    String processInstance) {

  /** How far it is. */
  public enum State {
    /** Waits for an answer from above. */
    OPEN,
    /** Waits for who asked. */
    ANSWERED,
    SOLVED,
    /** The case ended first. */
    CANCELLED
  }
}
