package cn.bangdai.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The application's clock in tests: stands still until it is moved. */
public final class MovableClock extends Clock {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
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

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
