package cn.bangdai.app.supervision;

import java.time.Instant;

/**
 * What followed from the bad rating of a case.
 *
 * @param unit the rated unit
 * @param tries how often the unit has put it right so far
 * @param verifiedAt when the rating was found to be so; null before, and when it was not
 * @param closedAt null while it goes on
 */
public record RectificationRow(
    String id,
    String caseNumber,
    String unit,
    State state,
    int tries,
    String openedByName,
    Instant openedAt,
    Instant verifiedAt,
    Instant closedAt) {

  /** How far it is. */
  public enum State {
    VERIFYING,
    RECTIFYING,
    CONFIRMING,
    /** Tried as often as may be; a supervisor ends it. */
    CLOSING,
    UNFOUNDED,
    RECTIFIED,
    /** Ended by a supervisor though the applicant was not satisfied. */
    CLOSED
  }
}
