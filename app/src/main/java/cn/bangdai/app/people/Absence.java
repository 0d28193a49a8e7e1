package cn.bangdai.app.people;

import java.time.Instant;

/**
 * When somebody is not there.
 *
 * @param from first moment
 * @param until end, exclusive; the return, where there was one before it
 * @param place where to; null for a planned one
 * @param contact how to reach the person; null for a planned one
 */
public record Absence(
    long id,
    String username,
    String name,
    String unit,
    Kind kind,
    Instant from,
    Instant until,
    String reason,
    String place,
    String contact,
    String enteredBy) {

  /** How it came. */
  public enum Kind {
    /** 事先登记: whole days. */
    PLANNED,
    /** 临时离开: from now on, with where to and how to reach the person. */
    SUDDEN
  }

  public boolean isNow(Instant now) {
    return !from.isAfter(now) && now.isBefore(until);
  }
}
