package cn.bangdai.app.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The realm's public keys: fetched when the first token comes, kept, fetched again before they are
 * old. While Keycloak is away the known ones go on. An unknown key is asked for at most twice in
 * half a minute, so that forged tokens don't become a flood of questions.
 */
@WithKeycloak
class RealmKeys {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int MOST_BYTES = 100_000;
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration WAIT_FOR_ANOTHER = Duration.ofSeconds(5);
  private static final Duration OUTAGE = Duration.ofHours(12);

  private final JWKSource<SecurityContext> keys;

  RealmKeys(KeycloakSettings settings) {
    try {
      keys =
          JWKSourceBuilder.create(
                  URI.create(settings.forUs("certs")).toURL(),
                  new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
              .cache(KEPT.toMillis(), WAIT_FOR_ANOTHER.toMillis())
              .outageTolerant(OUTAGE.toMillis())
              .build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads tokens that the realm has signed with RS256 or ES256; no other algorithm, and never none.
   *
   * @param rules what else must hold
   */
  JwtDecoder decoder(OAuth2TokenValidator<Jwt> rules) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithms(
                algorithms -> {
                  algorithms.clear();
                  algorithms.add(SignatureAlgorithm.RS256);
                  algorithms.add(SignatureAlgorithm.ES256);
                })
            .build();
    decoder.setJwtValidator(rules);
    return token -> decode(decoder, token);
  }

  private static Jwt decode(JwtDecoder decoder, String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      throw new KeycloakAway("keys", e);
    }
  }
}
