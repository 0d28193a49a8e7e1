package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.materials.ReadWords;
import cn.bangdai.app.materials.Samples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BangdaiTest
@DisplayName("按文件里的文字找办件")
class FileSearchTest extends HttpTest {

  @Autowired ReadWords words;

  private String found(String user, String text) {
    Api.Answer answer =
        api.get(user, "/api/cases?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  @Test
  @DisplayName("看得到这个件的人找得到，看不到的人找不到")
  void withinWhatOneMaySee() throws Exception {
    ACase c = village();
    String secret = "暗号" + UUID.randomUUID();
    assertThat(
            Uploads.to(port)
                .send("village-a", c.number(), "申请书.docx", Samples.docx("今有" + secret + "为证"))
                .status())
        .isEqualTo(201);
    assertThat(found("village-a", secret)).doesNotContain(c.number());

    while (words.round() > 0) {
      // Other tests have left files to be read before this one.
    }

    assertThat(found("village-a", secret)).contains(c.number());
    assertThat(found("township-a", secret)).contains(c.number());
    assertThat(found("village-b", secret)).doesNotContain(c.number());
    assertThat(found("county", secret)).doesNotContain(c.number());
    assertThat(found("village-a", secret + "错")).doesNotContain(c.number());
  }

  @Test
  @DisplayName("接口说得出查毒和文字的情况")
  void statesAreTold() {
    ACase c = village();
    Uploads.to(port).send("village-a", c.number(), "身份证.pdf", Samples.pdf("x"));

    var file =
        api.get("village-a", "/api/cases/" + c.number())
            .json()
            .get("materials")
            .get(0)
            .get("files")
            .get(0);

    assertThat(file.get("kind").asString()).isEqualTo("PDF");
    assertThat(file.get("scanned").asString()).isEqualTo("未查毒");
    assertThat(file.get("text").asString()).isEqualTo("WAITING");
  }
}
