package cn.bangdai.app;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests move. */
@TestConfiguration
class TestClock {

  @Bean
  MovableClock clock() {
    return MovableClock.at("2026-11-20", "09:00");
  }
}
