package cn.bangdai.app.organisation.keycloak;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is, and as whom it is asked.
 *
 * @param server base address, such as {@code https://sso.example.gov.cn}; null: nothing is mirrored
 * @param client a client with a service account that may view users, groups, roles and events
 * @param secret of that client
 */
@ConfigurationProperties("bangdai.sync")
public record KeycloakSettings(
    URI server,
    @DefaultValue("bangdai") String realm,
    @DefaultValue("bangdai-sync") String client,
    @DefaultValue("") String secret) {

  /** Whether there is a Keycloak to read. */
  public boolean isConfigured() {
    return server != null && !server.toString().isBlank();
  }
}
