package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("帮办和窗口直办的页面，不开脚本也能办")
class HelpPagesTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @Test
  @DisplayName("新建页：村站选代办、帮办，中心还有窗口直办，部门窗口只有窗口直办；选了帮办照帮办登记")
  void modesOfTheNewCasePage() {
    Browser village = Browser.signedIn(port, "village-a");
    String page = village.get("/cases/new?mode=HELP&item=LT-D-001").html();
    assertThat(modes(page)).containsExactly("PROXY", "HELP");
    assertThat(page).contains("value=\"HELP\" checked").doesNotContain("这里不能登记");
    assertThat(modes(Browser.signedIn(port, "county").get("/cases/new").html()))
        .containsExactly("PROXY", "HELP", "DIRECT");
    Browser department = Browser.signedIn(port, "human-resources");
    assertThat(modes(department.get("/cases/new").html())).containsExactly("DIRECT");
    assertThat(department.get("/tasks").html()).contains("/cases/new");

    Browser.Page form = village.get("/cases/new");
    Browser.Page sent = register(village, form, "HELP", "LT-D-001");
    assertThat(sent.status()).as(sent.html()).isEqualTo(302);
    String number = sent.location().split("/")[2];
    ACase c = ACase.known(api, number);
    assertThat(c.json().path("mode").asString()).isEqualTo("HELP");
    assertThat(village.get("/cases/new/items?mode=PROXY&q=延缓入学").html()).contains("不能登记");
    assertThat(village.get("/cases/new/items?mode=HELP&q=延缓入学").html()).doesNotContain("不能登记");
  }

  private static java.util.List<String> modes(String page) {
    return java.util.regex.Pattern.compile("name=\"mode\" value=\"(\\w+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static Browser.Page register(
      Browser browser, Browser.Page form, String mode, String item) {
    return browser.post(
        "/cases/new",
        "_csrf",
        Browser.token(form),
        "key",
        UUID.randomUUID().toString(),
        "mode",
        mode,
        "item",
        item,
        "applicant.kind",
        "PERSON",
        "applicant.name",
        "赵玉梅",
        "applicant.phone",
        "13909530999",
        "applicant.idType",
        "NONE",
        "applicant.idMissingReason",
        "证件补办中",
        "channel",
        "WINDOW",
        "timing",
        "REGULAR",
        "consent",
        "true");
  }

  @Test
  @DisplayName("帮办页：记一次服务，缺了说在哪一栏、填的还在；记好回到任务页；办件页上也有")
  void recordsOnTheTaskPage() {
    ACase c = ACase.registered(api, "village-a", ITEM, "HELP").taken("village-a");
    String task = c.task("guide");
    Browser village = Browser.signedIn(port, "village-a");
    Browser.Page page = village.get("/tasks/" + task);
    assertThat(page.html())
        .contains("服务记录", "还没有记录", "帮了什么", "申报编号", "TO_PROXY")
        .contains("/cases/" + c.number() + "/service-records");

    String path = "/cases/" + c.number() + "/service-records";
    String token = Browser.token(page);
    Browser.Page wrong =
        village.post(
            path,
            "_csrf",
            token,
            "key",
            UUID.randomUUID().toString(),
            "task",
            task,
            "kind",
            "ONLINE_FILING",
            "channel",
            "PHONE",
            "explained",
            "一起填报了");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("网上申报请填写申报编号", "一起填报了", "#service-filing");

    String key = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      Browser.Page done =
          village.post(
              path,
              "_csrf",
              token,
              "key",
              key,
              "task",
              task,
              "kind",
              "ONLINE_FILING",
              "channel",
              "PHONE",
              "explained",
              "一起填报了",
              "filingNumber",
              "NX-88");
      assertThat(done.status()).isEqualTo(302);
      assertThat(done.location()).isEqualTo("/tasks/" + task);
    }
    assertThat(c.part("service-records").path("items").size()).isEqualTo(1);
    assertThat(village.get("/tasks/" + task).html()).contains("网上申报", "NX-88", "1 条");
    String file = village.get("/cases/" + c.number()).html();
    assertThat(file)
        .contains("帮办中", "服务记录", "NX-88", "跟踪办理", "帮办（本件）")
        .doesNotContain("材料在谁手里", "??");
    assertThat(village.get("/cases/" + c.number() + "/diagram").html()).contains("帮办服务");
    assertThat(village.get("/cases/" + c.number() + "/history").html()).contains("记一次服务");
    assertThat(Browser.signedIn(port, "township-a").get(path).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("复核页看得到服务记录和说明；退办以后办件页、查询页的话都对")
  void returned() {
    ACase c =
        ACase.registered(api, "village-a", ITEM, "HELP")
            .taken("village-a")
            .helped("village-a", "POLICY", "讲了条件。")
            .does("village-a", "guide", "NOT_ELIGIBLE", "explained", "户籍不在本区。");
    String review =
        Browser.signedIn(port, "township-a").get("/tasks/" + c.task("confirmNotEligible")).html();
    assertThat(review).contains("讲了条件", "户籍不在本区", "认为不符合条件").doesNotContain("记一次服务", "??");
    c.does("township-a", "confirmNotEligible", "CONFIRMED", "writtenAnswer", "请回户籍地办理。");
    String page = Browser.signedIn(port, "village-a").get("/cases/" + c.number()).html();
    assertThat(page).contains("退办件").doesNotContain("改为帮办，重新登记", "窗口不予受理", "??");
  }

  @Test
  @DisplayName("拒了的代办，办件页上可以改为帮办重新登记")
  void aRefusedProxyBecomesHelp() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "要本人办")
            .does("township-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "请本人申报。");
    assertThat(Browser.signedIn(port, "village-a").get("/cases/" + c.number()).html())
        .contains("改为帮办，重新登记", "/cases/new?mode=HELP&amp;item=" + ITEM);
    assertThat(Browser.signedIn(port, "auditor").get("/cases/" + c.number()).html())
        .doesNotContain("改为帮办，重新登记");
  }

  @Test
  @DisplayName("转过方式的件：先看现在的流程，办件页说清什么时候转的")
  void convertedOnes() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .does("village-a", "takeRequest", "TO_HELP", "helpReason", "愿意自己报");
    String page = Browser.signedIn(port, "village-a").get("/cases/" + c.number()).html();
    assertThat(page.indexOf("帮办（本件）")).isPositive().isLessThan(page.indexOf("代办（本件）"));
    assertThat(page).contains("代办转为帮办", "原因：愿意自己报").doesNotContain("??");
  }

  @Test
  @DisplayName("窗口直办的受理页有材料和回执怎么签，代办的受理页没有；办件页的路从受理开始")
  void directAtTheWindow() {
    ACase c = ACase.registered(api, "county", "LT-D-001", "DIRECT");
    Browser county = Browser.signedIn(port, "county");
    assertThat(county.get("/tasks/" + c.task("acceptApplication")).html())
        .contains("receiptSignature", "窗口直办", "补正告知书")
        .doesNotContain("??");
    String page = county.get("/cases/" + c.number()).html();
    assertThat(page).contains("窗口直办", "出件").doesNotContain("签订委托", "??");
    assertThat(county.get("/cases/" + c.number() + "/registered").html())
        .contains("现在就核对、受理", "/tasks/" + c.task("acceptApplication"));
    ACase proxy = ACase.registered(api, "village-a", ITEM).atCounty();
    proxy.does("county", "sort", "HERE");
    assertThat(county.get("/tasks/" + proxy.task("acceptApplication")).html())
        .doesNotContain("receiptSignature");
  }
}
