package cn.bangdai.app.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A notice with its lines.
 *
 * @param number such as {@code <case number>-告1}
 * @param unit that issued it
 * @param issuedBy name of who issued it
 * @param dueOn until when the supplement is asked for; null when no day was set
 * @param override FRONT_MISSED when it names what an earlier notice of another unit should have
 *     named; null otherwise
 * @param overrideUnit the unit against which that counts; null otherwise
 */
public record Notice(
    UUID id,
    String caseNumber,
    NoticeKind kind,
    String number,
    String title,
    String unit,
    String issuedBy,
    Instant issuedAt,
    LocalDate dueOn,
    String override,
    String overrideUnit,
    List<NoticeLine> lines) {

  public Notice {
    lines = List.copyOf(lines);
  }
}
