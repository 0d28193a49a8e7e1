package cn.bangdai.app;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests move. */
@TestConfiguration
class TestClock {

  static final String DAY = "2026-11-20";
  static final String TIME = "09:00";

  @Bean
  MovableClock clock() {
    return MovableClock.at(DAY, TIME);
  }
}
