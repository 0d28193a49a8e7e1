package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.KeycloakAdmin;
import cn.bangdai.app.organisation.keycloak.KeycloakSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Binds the settings, and makes what reads Keycloak where one is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeycloakSettings.class, SyncRules.class})
class SyncConfiguration {

  @Bean
  @ConditionalOnProperty("bangdai.sync.server")
  KeycloakAdmin keycloakAdmin(KeycloakSettings settings) {
    // Its own mapper: Keycloak adds fields from version to version, ours refuses unknown ones.
    return new KeycloakAdmin(settings, JsonMapper.shared());
  }
}
