package cn.bangdai.app.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;

/**
 * Working days (行政许可法 82: limits are counted in working days, without holidays). A year whose
 * announcement is not loaded counts weekends only, and what is computed with it is provisional.
 */
public interface WorkingDays {

  /** One zone for the whole country. */
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  boolean isWorkingDay(LocalDate day);

  /** Whether the announcement for that year is loaded. */
  boolean isLoaded(int year);

  /** Grows with every load of a year; 0 when nothing was loaded yet. */
  long revision();

  /**
   * The last day of a limit of so many working days. The day of the event is not counted, a limit
   * never ends on a day off (民法典 201, 203).
   *
   * @param days 0 or more; 0 gives {@code start} itself, working day or not
   * @throws IllegalArgumentException if {@code days} is negative
   */
  default LocalDate plus(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("Negative working days: " + days);
    }
    LocalDate day = start;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }

  /**
   * Working days left from one day to another: the first not counted, the second counted.
   *
   * @return negative when {@code to} lies before {@code from}
   */
  default int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** Whether a year touched by the two days or lying between them is not loaded. */
  default boolean provisional(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear()).anyMatch(year -> !isLoaded(year));
  }

  /** The day in China on which the instant falls. */
  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /**
   * The instant at which a limit that ends on that day is over: 24:00 in China. 民法典 203 lets a last
   * day end at 24:00, or at close of business where there are business hours; online and doorstep
   * filing have none, so the later and for everyone same end is taken.
   */
  static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}
