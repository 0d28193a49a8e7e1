package cn.bangdai.app.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody was shown something.
 *
 * @param duty null without an open duty
 * @param reason null when none was needed
 * @param many whether it was one too many within an hour
 * @param until not shown again afterwards
 */
record Unmasking(
    UUID id,
    String caseNumber,
    PersonalField field,
    Duty duty,
    String reason,
    boolean many,
    Instant at,
    Instant until) {}
