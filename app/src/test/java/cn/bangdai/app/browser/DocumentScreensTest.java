package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("在浏览器里打印文书")
class DocumentScreensTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource(Desk.Width.class)
  @DisplayName("办完一步就能打印，签委托时打印件就在手边，文书页和扫码页都看得清")
  void printing(Desk.Width width) {
    Api api = new Api(port);
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    String taking = c.task("takeRequest");
    c.taken("village-a");
    try (Desk desk = Desk.of("village-a", port, width)) {
      desk.opens("/tasks/" + taking + "/done").sees("要打印的文书").looksAt("10-done-documents");
      desk.opens("/tasks/" + c.task("signMandate")).sees("这一步用到的文书").looksAt("10-sign-mandate");
      String address = "/cases/" + c.number() + "/documents/" + id(c, 0);
      desk.opens(address).sees("正在生成").looksAt("10-document-pending");
      APIResponse pdf = desk.page().request().get("http://localhost:" + port + address + "/pdf");
      assertThat(pdf.status()).isEqualTo(200);
      assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
      desk.opens(address).looksAt("10-document");
      noticed(c);
      desk.opens("/cases/" + c.number() + "/documents/" + c.notices().get(0).path("id").asString())
          .looksAt("10-document-notice");
      desk.opens("/cases/" + c.number()).looksAt("10-case-documents");
    }
    try (Desk applicant = Desk.opened(port, width)) {
      applicant.opens("/t/" + code(c)).sees("等您补材料").looksAt("10-track");
      applicant.opens("/t/nothing").sees("没有找到这个办件").looksAt("10-track-unknown");
    }
  }

  private static void noticed(ACase c) {
    c.does("village-a", "signMandate", "SIGNED").everythingPresent("village-a");
    String material = c.json().path("materials").get(0).path("code").asString();
    c.check("village-a", material, "MISSING", "remedy", "到派出所补领");
    c.does("village-a", "checkMaterials", "INCOMPLETE");
  }

  private static String id(ACase c, int index) {
    return c.documents().get(index).path("id").asString();
  }

  private String code(ACase c) {
    return jdbc.sql("select tracking_code from cases where number = :number")
        .param("number", c.number())
        .query(String.class)
        .single();
  }
}
