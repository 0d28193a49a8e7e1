package cn.bangdai.app.signin;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The realm people sign in at.
 *
 * @param issuer as tokens name it and browsers reach it, such as {@code
 *     https://bangdai.example.cn/auth/realms/bangdai}
 * @param address where this application reaches the realm, when that is another way; null: the
 *     issuer
 * @param clientId the client that signs people in
 * @param clientSecret its secret
 * @param idle after how long without a request a session is over; the realm's own limit (SSO
 *     session idle) should be the same
 * @param audience what tokens that machines send must be meant for
 */
@ConfigurationProperties("bangdai.keycloak")
record KeycloakSettings(
    URI issuer,
    URI address,
    @DefaultValue("bangdai-web") String clientId,
    String clientSecret,
    @DefaultValue("2h") Duration idle,
    @DefaultValue("bangdai-api") String audience) {

  private static final String PROTOCOL = "/protocol/openid-connect/";

  KeycloakSettings {
    if (isMissing(issuer) || clientSecret == null || clientSecret.isBlank()) {
      throw new IllegalStateException(
          "用统一身份认证登录要配置 bangdai.keycloak.issuer 和 bangdai.keycloak.client-secret。");
    }
    address = isMissing(address) ? issuer : address;
  }

  private static boolean isMissing(URI uri) {
    return uri == null || uri.toString().isBlank();
  }

  /** An endpoint as browsers reach it. */
  String forBrowsers(String endpoint) {
    return issuer + PROTOCOL + endpoint;
  }

  /** An endpoint as this application reaches it. */
  String forUs(String endpoint) {
    return address + PROTOCOL + endpoint;
  }

  /** Scheme, host and port that browsers are sent to. */
  String origin() {
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
