package cn.bangdai.app.deadlines;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A limit to be kept.
 *
 * @param subject which of several of this kind, such as a handover's id; null if a case has one
 * @param startedOn day of the event that starts it, in China; not counted (民法典 201)
 * @param workingDays 0 to 3650; 0 means the same day (即办)
 */
public record Limit(DeadlineKind kind, String subject, LocalDate startedOn, int workingDays) {

  public Limit {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(startedOn);
    if (workingDays < 0 || workingDays > Clockwork.LONGEST) {
      throw new IllegalArgumentException("Working days out of range: " + workingDays);
    }
  }

  public static Limit of(DeadlineKind kind, LocalDate startedOn, int workingDays) {
    return new Limit(kind, null, startedOn, workingDays);
  }

  public Limit about(String subject) {
    return new Limit(kind, subject, startedOn, workingDays);
  }
}
