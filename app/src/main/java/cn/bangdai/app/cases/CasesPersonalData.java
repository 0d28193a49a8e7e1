package cn.bangdai.app.cases;

import cn.bangdai.app.shared.EncryptedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which columns of cases, inquiries and drafts are sealed. */
@Configuration(proxyBeanMethods = false)
class CasesPersonalData {

  @Bean
  EncryptedTable sealedApplicants() {
    return new EncryptedTable(
        "applicant",
        "case_number",
        List.of("name_enc", "id_number_enc", "phone_enc", "address_enc", "other_enc"));
  }

  @Bean
  EncryptedTable sealedDeliveries() {
    return new EncryptedTable("delivery", "id", List.of("receiver_enc", "receiver_id_enc"));
  }

  @Bean
  EncryptedTable sealedInquiries() {
    return new EncryptedTable(
        "inquiry", "number", List.of("question_enc", "answer_enc", "name_enc", "phone_enc"));
  }

  @Bean
  EncryptedTable sealedDrafts() {
    return new EncryptedTable("case_draft", "username", List.of("content"));
  }
}
