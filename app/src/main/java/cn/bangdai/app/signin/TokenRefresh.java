package cn.bangdai.app.signin;

import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.signin.KeycloakSessions.KeycloakSession;
import cn.bangdai.app.signin.TokenEndpoint.Renewed;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.SignedIn;
import cn.bangdai.identity.TokenRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Asks Keycloak again who somebody is whose last token is getting old. Ends the session when
 * Keycloak says that it is over, or when the person may not be let in any more.
 */
@WithKeycloak
class TokenRefresh {

  /** Tokens live a minute; what changed in Keycloak must count by then. */
  static final Duration OLD = Duration.ofSeconds(40);

  private static final Logger LOG = LoggerFactory.getLogger(TokenRefresh.class);

  private final KeycloakSessions known;
  private final LiveSessions live;
  private final TokenEndpoint keycloak;
  private final TokenReader tokens;
  private final Directory directory;
  private final Clock clock;
  private volatile Instant warned = Instant.EPOCH;

  TokenRefresh(
      KeycloakSessions known,
      LiveSessions live,
      TokenEndpoint keycloak,
      TokenReader tokens,
      Directory directory,
      Clock clock) {
    this.known = known;
    this.live = live;
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.directory = directory;
    this.clock = clock;
  }

  /** Does nothing when this session was asked about a moment ago, here or on another node. */
  void refresh(String sessionId) {
    Instant now = clock.instant();
    known.claim(sessionId, now.minus(OLD), now).ifPresent(session -> ask(session, now));
  }

  private void ask(KeycloakSession session, Instant now) {
    try {
      Renewed renewed = keycloak.renew(session.refreshToken());
      if (renewed == null) {
        end(session, "Keycloak says it is over");
      } else {
        renew(session, renewed, now);
      }
    } catch (KeycloakAway e) {
      warn(e, now);
    } catch (TokenRefused e) {
      end(session, e.why().name());
    } catch (JwtException e) {
      end(session, e.getMessage());
    }
  }

  /** Once a minute is enough for an administrator; every session finds out for itself. */
  private void warn(KeycloakAway away, Instant now) {
    if (warned.isBefore(now.minus(Duration.ofMinutes(1)))) {
      warned = now;
      LOG.warn("{}; who is signed in goes on with what was known", away.getMessage());
    }
  }

  private void renew(KeycloakSession session, Renewed renewed, Instant now) {
    Jwt token = tokens.idTokens().decode(renewed.idToken());
    Actor actor = tokens.actor(token.getClaims());
    if (!actor.username().equals(session.username())) {
      end(session, "the token is somebody else's");
      return;
    }
    known.renew(session.sessionId(), renewed.idToken(), renewed.refreshToken());
    directory.remember(actor);
    live.tell(session.sessionId(), new SignedIn(actor, now));
  }

  private void end(KeycloakSession session, String why) {
    LOG.info("The session of {} ends: {}", session.username(), why);
    live.end(session.sessionId());
    known.forget(session.sessionId());
  }
}
