package cn.bangdai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayName("What must hold of a genuine token")
class TokenRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String ISSUER = "https://id.example/realms/bangdai";
  private static final KeycloakSettings SETTINGS =
      new KeycloakSettings(
          URI.create(ISSUER), null, "bangdai-web", "secret", Duration.ofHours(2), "bangdai-api");
  private static final Map<String, Object> ACCESS =
      Map.of(
          "iss", ISSUER,
          "aud", List.of("account", "bangdai-api"),
          "typ", "Bearer",
          "iat", NOW.minusSeconds(30),
          "exp", NOW.plusSeconds(30));
  private static final Map<String, Object> LOGOUT =
      Map.of(
          "iss", ISSUER,
          "aud", List.of("bangdai-web"),
          "iat", NOW.minusSeconds(1),
          "sid", "s-1",
          "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));

  @Test
  @DisplayName("an access token: our realm, meant for us, of its kind, in time")
  void access() {
    OAuth2TokenValidator<Jwt> rules = TokenRules.accessToken(SETTINGS, CLOCK);
    assertThat(holds(rules, ACCESS, "iss", ISSUER)).isTrue();
    assertThat(holds(rules, ACCESS, "iss", "https://id.example/realms/other")).isFalse();
    assertThat(holds(rules, ACCESS, "aud", List.of("account"))).isFalse();
    assertThat(holds(rules, ACCESS, "aud", null)).isFalse();
    assertThat(holds(rules, ACCESS, "typ", "ID")).isFalse();
    assertThat(holds(rules, ACCESS, "exp", NOW.minusSeconds(9))).isTrue();
    assertThat(holds(rules, ACCESS, "exp", NOW.minusSeconds(11))).isFalse();
    assertThat(holds(rules, ACCESS, "nbf", NOW.plusSeconds(60))).isFalse();
  }

  @Test
  @DisplayName("a logout token: our realm, for our client, about a session's end, just now")
  void logout() {
    OAuth2TokenValidator<Jwt> rules = TokenRules.logoutToken(SETTINGS, CLOCK);
    assertThat(holds(rules, LOGOUT, "sid", "s-2")).isTrue();
    assertThat(holds(rules, LOGOUT, "iss", "https://id.example/realms/other")).isFalse();
    assertThat(holds(rules, LOGOUT, "aud", List.of("bangdai-api"))).isFalse();
    assertThat(holds(rules, LOGOUT, "events", null)).isFalse();
    assertThat(holds(rules, LOGOUT, "events", Map.of("other", Map.of()))).isFalse();
    assertThat(holds(rules, LOGOUT, "nonce", "n")).isFalse();
    assertThat(holds(rules, LOGOUT, "sid", null)).isFalse();
    assertThat(holds(rules, LOGOUT, "iat", NOW.minusSeconds(600))).isFalse();
  }

  private static boolean holds(
      OAuth2TokenValidator<Jwt> rules, Map<String, Object> good, String claim, Object value) {
    Map<String, Object> claims = new HashMap<>(good);
    claims.put(claim, value);
    claims.values().removeIf(each -> each == null);
    Jwt token = new Jwt("t", null, (Instant) claims.get("exp"), Map.of("alg", "RS256"), claims);
    return !rules.validate(token).hasErrors();
  }
}
