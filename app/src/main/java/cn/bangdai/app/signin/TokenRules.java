package cn.bangdai.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What must hold of a token beside its signature, for each of the three kinds that we take. */
final class TokenRules {

  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
  private static final Duration LOGOUT_IS_NEWS = Duration.ofMinutes(5);
  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private TokenRules() {}

  /** OpenID Connect Core 3.1.3.7. */
  static OAuth2TokenValidator<Jwt> idToken(ClientRegistration client, Clock clock) {
    OidcIdTokenValidator rules = new OidcIdTokenValidator(client);
    rules.setClockSkew(CLOCKS_DIFFER);
    rules.setClock(clock);
    return rules;
  }

  /** An ID token or a refresh token of the same realm is none. */
  static OAuth2TokenValidator<Jwt> accessToken(KeycloakSettings settings, Clock clock) {
    JwtTimestampValidator inTime = new JwtTimestampValidator(CLOCKS_DIFFER);
    inTime.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            inTime,
            issuer(settings),
            audience(settings.audience()),
            claim("typ", "Bearer"::equals)));
  }

  /** OpenID Connect Back-Channel Logout 1.0, 2.6. */
  static OAuth2TokenValidator<Jwt> logoutToken(KeycloakSettings settings, Clock clock) {
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            issuer(settings),
            audience(settings.clientId()),
            claim("events", events -> events instanceof Map<?, ?> m && m.containsKey(LOGOUT_EVENT)),
            claim("nonce", nonce -> nonce == null),
            claim("sid", sid -> sid instanceof String),
            claim(JwtClaimNames.IAT, issued -> isNews((Instant) issued, clock.instant()))));
  }

  private static OAuth2TokenValidator<Jwt> issuer(KeycloakSettings settings) {
    return new JwtIssuerValidator(settings.issuer().toString());
  }

  private static OAuth2TokenValidator<Jwt> audience(String meant) {
    return claim(JwtClaimNames.AUD, aud -> aud instanceof List<?> all && all.contains(meant));
  }

  private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<Object> rule) {
    return token ->
        rule.test(token.getClaims().get(name))
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "claim " + name, null));
  }

  private static boolean isNews(Instant issued, Instant now) {
    return issued != null && Duration.between(issued, now).abs().compareTo(LOGOUT_IS_NEWS) < 0;
  }
}
