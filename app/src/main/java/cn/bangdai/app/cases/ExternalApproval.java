package cn.bangdai.app.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What an authority above the county or elsewhere was asked, and what it answered.
 *
 * @param unit code of the deciding party that asked
 * @param reference number of the submission, or the authority's own
 * @param expectedOn by when it was last expected
 * @param state OPEN, REPLIED, or CANCELLED when the case was decided or ended without it
 * @param answer GRANTED, REJECTED or RETURNED; null unless REPLIED
 * @param answerNumber null when it has none
 * @param answeredOn date of the answer; null unless REPLIED
 * @param chases oldest first
 */
public record ExternalApproval(
    UUID id,
    String unit,
    String authority,
    String reference,
    LocalDate expectedOn,
    String state,
    String askedBy,
    OffsetDateTime askedAt,
    String answer,
    String answerNumber,
    LocalDate answeredOn,
    String answerText,
    String recordedBy,
    OffsetDateTime closedAt,
    List<Chase> chases) {

  /** One asking where the answer is. */
  public record Chase(String said, LocalDate expectedOn, String by, OffsetDateTime at) {}

  public boolean open() {
    return state.equals("OPEN");
  }
}
