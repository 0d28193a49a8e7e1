package cn.bangdai.app.custody;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A handover, as pages and interfaces show it.
 *
 * @param sheet number of the sheet
 * @param together number of the sheet on which several cases travel together; null when it went
 *     alone
 * @param state IN_TRANSIT, RECEIVED or DISCREPANCY
 * @param receivedBy null before
 * @param resolution FOUND, RECOUNTED or LOST; null when nothing had to be settled
 * @param responsibleUnit who answers for a loss; null otherwise
 */
public record HandoverView(
    UUID id,
    String sheet,
    String together,
    String from,
    String fromName,
    String to,
    String toName,
    Channel channel,
    String carrier,
    String trackingNumber,
    String outsideNumber,
    String sentBy,
    Instant sentAt,
    String receivedBy,
    Instant receivedAt,
    String state,
    String note,
    String resolution,
    String responsibleUnit,
    String replacement,
    List<Line> pieces) {

  /**
   * A piece on the sheet.
   *
   * @param id the piece's
   * @param result what became of it; null while it has not been received
   */
  public record Line(long id, String result) {}
}
