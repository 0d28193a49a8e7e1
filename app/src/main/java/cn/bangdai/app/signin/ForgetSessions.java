package cn.bangdai.app.signin;

import cn.bangdai.app.shared.outbox.Polled;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;

/** Tokens of sessions that have run out are thrown away. */
@Polled
@ConditionalOnProperty(name = SignInWay.SETTING, havingValue = "keycloak")
class ForgetSessions {

  private final KeycloakSessions known;
  private final Clock clock;

  ForgetSessions(KeycloakSessions known, Clock clock) {
    this.known = known;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 600_000)
  void sweep() {
    known.sweep(clock.instant());
  }
}
