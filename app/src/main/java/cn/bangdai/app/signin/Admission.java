package cn.bangdai.app.signin;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.SignInRefusal;
import cn.bangdai.identity.TokenActor;
import cn.bangdai.identity.TokenRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Whom a genuine token lets in: somebody with a role of ours, at one unit that we have. */
@WithKeycloak
class Admission {

  private final Units units;
  private final Clock clock;

  Admission(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param claims of a token whose signature and validity have been checked
   * @throws TokenRefused with the reason
   */
  Actor actor(Map<String, ?> claims) {
    Actor actor = TokenActor.of(claims);
    Unit unit =
        units.find(actor.unit()).orElseThrow(() -> new TokenRefused(SignInRefusal.UNIT_UNKNOWN));
    if (!unit.isOpen(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
      throw new TokenRefused(SignInRefusal.UNIT_CLOSED);
    }
    return actor;
  }
}
