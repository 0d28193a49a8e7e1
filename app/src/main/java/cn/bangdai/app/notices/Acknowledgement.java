package cn.bangdai.app.notices;

import java.time.Instant;
import java.util.List;

/**
 * What came of asking the applicant to acknowledge a notice.
 *
 * @param title of the result, for people
 * @param witnesses names; empty when none were needed
 * @param postNumber null unless UNREACHABLE
 * @param note null for none
 * @param askedBy name of who asked
 */
public record Acknowledgement(
    SignatureResult result,
    String title,
    List<String> witnesses,
    String postNumber,
    String note,
    String askedBy,
    Instant askedAt) {}
