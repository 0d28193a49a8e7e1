package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.EncryptedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which columns of matters and of what people said are sealed. */
@Configuration(proxyBeanMethods = false)
class SupervisionPersonalData {

  @Bean
  EncryptedTable sealedMatters() {
    return new EncryptedTable(
        "unresolved_matter", "number", List.of("name_enc", "phone_enc", "what_enc"));
  }

  @Bean
  EncryptedTable sealedSteps() {
    return new EncryptedTable("supervision_step", "id", List.of("said_enc"));
  }
}
