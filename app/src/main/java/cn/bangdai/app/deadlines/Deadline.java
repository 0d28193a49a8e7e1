package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stored limit.
 *
 * @param extendedDays working days added by the extension; 0 if there was none
 */
record Deadline(
    UUID id, String caseNumber, Limit limit, int extendedDays, Pauses pauses, Standing standing) {

  enum State {
    OPEN,
    MET,
    CANCELLED
  }

  /**
   * @param raisedAt when it turned red; null if it never did
   * @param closedAt null while open
   */
  record Standing(State state, Timing timing, Holder holder, Instant raisedAt, Instant closedAt) {}

  Clockwork clockwork(WorkingDays calendar) {
    return new Clockwork(limit.startedOn(), limit.workingDays() + extendedDays, pauses, calendar);
  }

  Deadline resumedOn(LocalDate day) {
    return new Deadline(id, caseNumber, limit, extendedDays, pauses.ended(day), standing);
  }

  Deadline extendedBy(int workingDays) {
    return new Deadline(id, caseNumber, limit, workingDays, pauses, standing);
  }
}
