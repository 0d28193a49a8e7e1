package cn.bangdai.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The application's clock in tests: stands still until it is moved, or goes with the machine's
 * where another program's time counts too.
 */
public final class MovableClock extends Clock {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Null while the clock goes with the machine's. */
  private volatile Instant now;

  private MovableClock(Instant now) {
    this.now = now;
  }

  /** In China's time, such as {@code 2026-11-20} and {@code 09:30}. */
  public static MovableClock at(String day, String time) {
    MovableClock clock = new MovableClock(Instant.EPOCH);
    clock.moveTo(day, time);
    return clock;
  }

  public void moveTo(String day, String time) {
    now = LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(CHINA).toInstant();
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  /** Goes with the machine's clock until it is moved. */
  public void goesWithTheMachine() {
    now = null;
  }

  @Override
  public Instant instant() {
    Instant still = now;
    return still == null ? Instant.now() : still;
  }

  @Override
  public ZoneId getZone() {
    return CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
