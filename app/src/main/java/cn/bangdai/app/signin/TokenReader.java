package cn.bangdai.app.signin;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.TokenRefused;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Reads the three kinds of tokens that the realm signs for us, each by its own rules. */
@WithKeycloak
class TokenReader {

  private final Admission admission;
  private final JwtDecoder idTokens;
  private final JwtDecoder accessTokens;
  private final JwtDecoder logoutTokens;

  TokenReader(
      RealmKeys keys,
      KeycloakSettings settings,
      ClientRegistration client,
      Admission admission,
      Clock clock) {
    this.admission = admission;
    this.idTokens = keys.decoder(TokenRules.idToken(client, clock));
    this.accessTokens = keys.decoder(TokenRules.accessToken(settings, clock));
    this.logoutTokens = keys.decoder(TokenRules.logoutToken(settings, clock));
  }

  /** Of a sign-in and of its renewals; at sign-in the framework checks the nonce besides. */
  JwtDecoder idTokens() {
    return idTokens;
  }

  /** Of a machine's request. */
  JwtDecoder accessTokens() {
    return accessTokens;
  }

  /** By which Keycloak says that a session is over. */
  JwtDecoder logoutTokens() {
    return logoutTokens;
  }

  /**
   * @param claims of a token that one of these has read
   * @throws TokenRefused with the reason
   */
  Actor actor(Map<String, ?> claims) {
    return admission.actor(claims);
  }
}
