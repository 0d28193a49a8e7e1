package cn.bangdai.app.signin;

import cn.bangdai.app.shared.EncryptedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which columns of sessions are sealed. */
@Configuration(proxyBeanMethods = false)
class SealedTokens {

  @Bean
  EncryptedTable sealedSessions() {
    return new EncryptedTable(
        "keycloak_session", "session_id", List.of("id_token_enc", "refresh_token_enc"));
  }
}
