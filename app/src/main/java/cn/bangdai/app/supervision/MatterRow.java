package cn.bangdai.app.supervision;

import java.time.Instant;

/**
 * A matter that somebody could not get done; who raised it is masked.
 *
 * @param caseNumber the case it is about; null when there is none
 * @param unit the centre that looks after it
 * @param what in the person's words
 * @param rounds how often it was coordinated so far, counting the one that goes on
 * @param repliedAt when the person was told last; null before
 * @param closedAt null while it goes on
 */
public record MatterRow(
    String number,
    String caseNumber,
    MatterSource source,
    String registeredUnit,
    String unit,
    State state,
    String name,
    String phone,
    String what,
    int rounds,
    String registeredByName,
    Instant registeredAt,
    Instant repliedAt,
    Instant closedAt) {

  /** How far it is. */
  public enum State {
    VERIFYING,
    COORDINATING,
    REPLYING,
    CONFIRMING,
    UNFOUNDED,
    SETTLED
  }
}
