package cn.bangdai.app.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * OpenID Connect Back-Channel Logout 1.0: Keycloak tells that one of its sessions is over, and ours
 * end with it, whichever node they began at.
 */
@WithKeycloak
public class BackChannelLogout {

  /** The realm file names it. */
  public static final String ADDRESS = "/logout/connect/back-channel/keycloak";

  private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

  private final TokenReader tokens;
  private final KeycloakSessions known;
  private final LiveSessions live;

  BackChannelLogout(TokenReader tokens, KeycloakSessions known, LiveSessions live) {
    this.tokens = tokens;
    this.known = known;
    this.live = live;
  }

  /**
   * @param token as Keycloak has signed it
   * @throws org.springframework.security.oauth2.jwt.JwtException if it is not genuine, not for us,
   *     or not about a session's end
   */
  public void end(String token) {
    Jwt genuine = tokens.logoutTokens().decode(token);
    for (String session : known.of(genuine.getClaimAsString("sid"))) {
      live.end(session);
      known.forget(session);
      LOG.info("Keycloak has ended a session");
    }
  }
}
