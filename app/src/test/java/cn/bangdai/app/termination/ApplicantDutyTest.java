package cn.bangdai.app.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("协议约定的职责")
class ApplicantDutyTest {

  @Test
  @DisplayName("就是代办协议第一条写的，编号和字句都一样")
  void asTheAgreementSays() throws IOException {
    String agreement;
    try (InputStream in = getClass().getResourceAsStream("/print/agreement.html")) {
      agreement = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String first = agreement.substring(agreement.indexOf("第一条"), agreement.indexOf("第二条"));
    List<String> items =
        Pattern.compile("<li>(.*?)</li>").matcher(first).results().map(r -> r.group(1)).toList();
    assertThat(ApplicantDuty.all()).extracting(ApplicantDuty::words).isEqualTo(items);
    assertThat(ApplicantDuty.all())
        .extracting(ApplicantDuty::number)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(ApplicantDuty.of(3)).get().extracting(ApplicantDuty::title).asString().contains("3");
    assertThat(ApplicantDuty.of(7)).isEmpty();
  }
}
