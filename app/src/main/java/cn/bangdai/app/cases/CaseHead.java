package cn.bangdai.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case without its parts, as the top of its page says it; the applicant masked.
 *
 * @param parties codes of the units that decide, the lead first; empty before they are named
 * @param holders names of those who hold one of its open tasks, by user name
 */
public record CaseHead(
    String number,
    String mode,
    CaseStatus status,
    String result,
    String condition,
    List<String> kinds,
    String itemCode,
    String itemName,
    Person applicant,
    String origin,
    String window,
    String issuer,
    List<String> parties,
    String returnBy,
    String responsible,
    String responsibleName,
    Map<String, String> holders,
    int awaiting,
    Dates dates) {

  /** Who applies, masked; identifier and telephone null when not given. */
  public record Person(
      String kind,
      String name,
      String idType,
      String idNumber,
      String phone,
      List<String> groups) {}

  /** When it came to each status; null before. */
  public record Dates(
      Instant registered,
      Instant entrusted,
      Instant accepted,
      Instant decided,
      Instant completed,
      Instant archived) {}
}
