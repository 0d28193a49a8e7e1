package cn.bangdai.app.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A document of a case, without its content.
 *
 * @param version counts how often the same document was issued anew, from 1
 * @param unit code of the unit that issued it
 * @param issuedBy name of who issued it
 * @param taskId the task with whose completion it was issued; null when it was no task's
 * @param pdf null while it is being made
 */
public record Document(
    UUID id,
    String caseNumber,
    DocumentKind kind,
    int version,
    String number,
    String unit,
    String issuedBy,
    Instant issuedAt,
    String taskId,
    Print pdf) {

  /**
   * What was printed.
   *
   * @param size in bytes
   * @param sha256 64 hexadecimal digits
   */
  public record Print(int size, String sha256) {}

  public String title() {
    return kind.title();
  }

  /** Whether it can be opened; before, it is being made. */
  public boolean ready() {
    return pdf != null;
  }
}
