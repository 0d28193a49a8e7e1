package cn.bangdai.app.supervision;

import java.time.Instant;

/**
 * A unit was asked to move on with a case.
 *
 * @param askedUnit unit that held the case when it was asked
 * @param unit unit that is to answer now; higher than {@code askedUnit} after silence
 * @param escalations how often silence took it one unit up
 * @param answeredAt the last answer; null before there is one
 * @param closedAt null while it goes on
 */
public record UrgingRow(
    String id,
    String caseNumber,
    Kind kind,
    String reason,
    String askedUnit,
    String unit,
    State state,
    int escalations,
    String issuedUnit,
    String issuedBy,
    String issuedByName,
    Instant issuedAt,
    Instant answeredAt,
    Instant closedAt,
    String processInstance) {

  /** Who urges, and so under which name. */
  public enum Kind {
    /** By those who wait for the case. */
    URGED("催办"),
    /** By a supervisor. */
    SUPERVISED("督办");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How far it is. */
  public enum State {
    /** Waits for the unit's answer. */
    OPEN,
    /** Waits for the issuer. */
    ANSWERED,
    CLOSED,
    /** The case ended first. */
    CANCELLED
  }
}
