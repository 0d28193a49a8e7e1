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
 * @param override why it names what no earlier notice named; null when it doesn't
 * @param overrideUnit the unit against which that counts; null unless FRONT_MISSED
 * @param overrideReason the reason in words; null without an override
 * @param acknowledgements what came of asking the applicant to sign, oldest first
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
    NoticeOverride.Kind override,
    String overrideUnit,
    String overrideReason,
    List<NoticeLine> lines,
    List<Acknowledgement> acknowledgements) {

  public Notice {
    lines = List.copyOf(lines);
    acknowledgements = List.copyOf(acknowledgements);
  }
}
