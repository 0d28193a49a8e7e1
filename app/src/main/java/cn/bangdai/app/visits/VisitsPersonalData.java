package cn.bangdai.app.visits;

import cn.bangdai.app.shared.EncryptedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which columns of visits are sealed. */
@Configuration(proxyBeanMethods = false)
class VisitsPersonalData {

  @Bean
  EncryptedTable sealedVisits() {
    return new EncryptedTable("visit", "id", List.of("name_enc", "phone_enc"));
  }
}
