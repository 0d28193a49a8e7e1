package cn.bangdai.app.people;

import java.time.OffsetDateTime;

/**
 * An absence that was entered or ended.
 *
 * @param until exclusive
 */
public record AbsenceEntered(long id, String username, OffsetDateTime from, OffsetDateTime until) {}
