package cn.bangdai.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("扫文书上的二维码")
class TrackPageTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @Test
  @DisplayName("不用登录就看得到走到哪一步，看不到是谁的")
  void withoutSigningIn() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").atTownship();

    Api.Answer page = open(code(c));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(c.number(), "金积镇便民服务中心正在办", "我们接下了您的委托", "窗口正式受理", "现在在这里")
        .doesNotContain("王小兰", "王*兰", "110105", "1390953", "马秀英");
    assertThat(page.raw().headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
  }

  @Test
  @DisplayName("等补正时说等您补材料；办完了说办完；终止了不再列后面的步骤")
  void inPlainWords() {
    ACase waiting = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    waiting.does("village-a", "signMandate", "SIGNED").everythingPresent("village-a");
    String material = waiting.json().path("materials").get(0).path("code").asString();
    waiting.check("village-a", material, "MISSING", "remedy", "到派出所补领");
    waiting.does("village-a", "checkMaterials", "INCOMPLETE");
    assertThat(open(code(waiting)).text()).contains("等您补材料", "告知书");

    ACase stopped =
        ACase.registered(api, "village-a", "LT-P-015").taken("village-a").terminated("village-a");
    assertThat(open(code(stopped)).text())
        .contains("代办已经终止", "终止代办，材料退还")
        .doesNotContain("窗口正式受理", "审批有了结果");

    ACase done = ACase.registered(api, "village-a", "LT-P-015").home("human-resources");
    done.does("village-a", "deliver", "DELIVERED");
    assertThat(open(code(done)).text()).contains("已经办结", "审批结果：准予", "结果交到您手上");
  }

  @Test
  @DisplayName("申请人要保密的，事项名称也不显示")
  void privateMatter() {
    Map<String, Object> registration = ACase.registration("LT-P-015");
    registration.put("privateMatter", true);
    Api.Answer registered = api.post("village-a", "/api/cases", registration);
    ACase c = ACase.known(api, registered.json().path("caseNumber").asString());
    String item = c.json().path("item").path("name").asString();

    assertThat(open(code(c)).text()).contains("您委托的事项").doesNotContain(item);
  }

  @Test
  @DisplayName("猜不着：办件号不能当编码用，错的编码说没有这个件")
  void notToBeGuessed() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    String code = code(c);

    assertThat(code).matches("[A-Za-z0-9_-]{22}");
    for (String wrong : new String[] {c.number(), code.substring(1) + "x", "x", "%E7%8E%8B"}) {
      Api.Answer page = open(wrong);
      assertThat(page.status()).as(wrong).isEqualTo(404);
      assertThat(page.text()).contains("没有找到这个办件");
    }
  }

  private Api.Answer open(String code) {
    return api.bare("GET", "/t/" + code, "", Map.of("Accept", "text/html"));
  }

  private String code(ACase c) {
    return jdbc.sql("select tracking_code from cases where number = :number")
        .param("number", c.number())
        .query(String.class)
        .single();
  }
}
