package cn.bangdai.app.termination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A request to end a case early, and what became of it.
 *
 * @param requestUnit code of the unit it came from; null for what needed no review
 * @param told null until the applicant was told the reasons, which only LAW_CONFLICT demands
 * @param review null until it was reviewed
 * @param settledAt null while it waits
 * @param processInstance of its review; null for what needed none
 */
public record TerminationRecord(
    long id,
    String caseNumber,
    Condition condition,
    TerminationState state,
    String reason,
    List<String> evidence,
    Grounds grounds,
    String requestUnit,
    String requestedBy,
    String requestedByUser,
    Instant requestedAt,
    Told told,
    Review review,
    Instant settledAt,
    @JsonIgnore String processInstance) {

  /** How the applicant was told: by IN_PERSON, PHONE, WRITTEN or MESSAGE. */
  public record Told(LocalDate on, String how, String what, String by) {}

  /**
   * @param unit code of the unit that reviewed
   * @param words its opinion, or why it denied; null for none
   */
  public record Review(String unit, String by, String words) {}

  public boolean open() {
    return state == TerminationState.REQUESTED;
  }

  /** For a printed form: condition, what it rests on, and the reason. */
  public String why() {
    String rests = grounds.words();
    return condition.label() + "：" + (rests.isEmpty() ? "" : rests + "；") + reason.strip();
  }
}
