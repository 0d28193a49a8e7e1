package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("申请终止的页面")
class CasePageTerminationTest {

  @LocalServerPort int port;
  private Api api;
  private Browser village;
  private ACase c;
  private String path;

  @BeforeEach
  void aCaseOnItsWay() {
    api = new Api(port);
    village = Browser.signedIn(port, "village-a");
    c = ACase.registered(api, "village-a", "LT-P-015").atCounty();
    path = "/cases/" + c.number() + "/termination";
  }

  private Browser.Page submit(Browser.Page form, String reason, String evidence) {
    return village.post(
        path,
        "_csrf",
        Browser.token(form),
        "key",
        form.value("key"),
        "condition",
        form.value("condition"),
        "reason",
        reason,
        "evidence",
        evidence);
  }

  @Test
  @DisplayName("先说会怎样：材料从哪里送回，不能恢复")
  void saysWhatWillHappen() {
    assertThat(village.get(path).html()).contains("利通区政务服务中心的 6 件材料，送回金积镇塔湾村便民服务站", "<b>终止以后不能恢复");
  }

  @Test
  @DisplayName("没写原因和证明：说在字段上，写过的还在")
  void errorsStandAtTheField() {
    Browser.Page answer = submit(village.get(path), "<b>不办了</b>", " \n ");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html())
        .contains("还不能终止", "href=\"#evidence\"", "id=\"evidence-wrong\"", "请附上申请人签字的终止申请")
        .contains("&lt;b&gt;不办了&lt;/b&gt;")
        .doesNotContain("id=\"reason-wrong\"", "<b>不办了");
    assertThat(c.status()).isEqualTo("ENTRUSTED");
  }

  @Test
  @DisplayName("提交两次只终止一次，两次都回到办件；之后再打开说已终止")
  void doubleSubmit() {
    Browser.Page form = village.get(path);

    for (int i = 0; i < 2; i++) {
      Browser.Page answer = submit(form, "搬去外地了", "11月20日签字的纸质申请");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.location()).isEqualTo("/cases/" + c.number());
    }
    assertThat(c.status()).isEqualTo("TERMINATED");
    String html = village.get("/cases/" + c.number()).html();
    assertThat(html).contains("终止已经办理", "已终止", "等材料发出").doesNotContain("申请终止");
    Browser.Page again = village.get(path);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.html()).contains("已终止，不能再改动");
  }

  @Test
  @DisplayName("看得到但不经办的人不能终止")
  void onlyWhoWorksOnIt() {
    Browser.Page page = Browser.signedIn(port, "auditor").get(path);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains("不由您经办");
  }
}
