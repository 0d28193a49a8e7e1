package cn.bangdai.app.bundle;

import static cn.bangdai.app.bundle.ABundle.BIRTH;
import static cn.bangdai.app.bundle.ABundle.INSURANCE;
import static cn.bangdai.app.bundle.ABundle.PENSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.Browser;
import cn.bangdai.app.cases.Browser.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("一件事、项目的页面，没有脚本也能用")
class BundlePagesTest {

  private static final String THEME = "新生儿出生一件事";

  @LocalServerPort int port;
  private Api api;
  private Browser village;

  @BeforeEach
  void atTheCounter() {
    api = new Api(port);
    village = Browser.signedIn(port, "village-a");
  }

  private Page posted(String path, Page from, String... fields) {
    List<String> all = new ArrayList<>(List.of("_csrf", Browser.token(from)));
    all.addAll(List.of(fields));
    return village.post(path, all.toArray(String[]::new));
  }

  private static String[] filled(String key, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "key", key,
                "mode", "PROXY",
                "applicant.kind", "PERSON",
                "applicant.name", "马小芳",
                "applicant.phone", "139 0953 0418",
                "applicant.idType", "RESIDENT_ID",
                "applicant.idNumber", "440524188001010014",
                "channel", "WINDOW",
                "timing", "REGULAR",
                "consent", "true",
                "confirmDuplicate", "true"));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  @Test
  @DisplayName("选一件事，它的事项都勾好了；登记后到这一批的页面，按两次只登记一批")
  void registersATheme() {
    Page page =
        village.get("/bundles/new?theme=" + URLEncoder.encode(THEME, StandardCharsets.UTF_8));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("生育登记", "城乡居民基本医疗保险参保登记", "2 个事项都要");
    assertThat(page.html()).containsPattern("value=\"" + BIRTH + "\"[^>]*checked");

    String[] fields =
        filled(
            page.value("key"),
            "kind",
            "THEME",
            "name",
            THEME,
            "items",
            BIRTH,
            "items",
            INSURANCE,
            "consentHow",
            "PAPER",
            "sensitiveConsent",
            "true");
    Page done = posted("/bundles/new", page, fields);
    assertThat(done.status()).as(done.html()).isEqualTo(302);
    assertThat(posted("/bundles/new", page, fields).location()).isEqualTo(done.location());

    Page bundle = village.get(done.location());
    assertThat(bundle.html()).contains(THEME, "登记好了，一共 2 个办件", "马*芳", "等受理委托");
    Matcher lines = Pattern.compile("/cases/(LT26-[0-9-]+)\"").matcher(bundle.html());
    assertThat(lines.find()).isTrue();
    JsonNode consent = ACase.known(api, lines.group(1)).part("consent");
    assertThat(consent.path("general").path("how").asString()).isEqualTo("PAPER");
    assertThat(consent.path("sensitive").path("how").asString()).isEqualTo("PAPER");
    assertThat(Browser.signedIn(port, "village-b").get(done.location()).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("项目：查找时勾好的还在；写错的在原处说，填的都还在")
  void registersAProject() {
    Page page = village.get("/bundles/new?project=");
    Page found =
        posted(
            "/bundles/new/find",
            page,
            filled(
                page.value("key"), "kind", "PROJECT", "name", "大棚", "items", PENSION, "q", "医疗"));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.html()).contains("已经选的", "城乡居民基本医疗保险参保登记", "value=\"大棚\"");
    assertThat(found.html()).containsPattern("value=\"" + PENSION + "\"[^>]*checked");

    Page wrong =
        posted("/bundles/new", page, filled(page.value("key"), "kind", "PROJECT", "name", " "));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("请填写项目名称。", "请至少选一个要办的事项。", "马小芳");

    Page done =
        posted(
            "/bundles/new",
            page,
            filled(
                page.value("key"),
                "kind",
                "PROJECT",
                "name",
                "大棚二期",
                "code",
                "2026-7",
                "leadDepartment",
                "LT.RSJ",
                "items",
                PENSION,
                "items",
                INSURANCE));
    assertThat(done.status()).as(done.html()).isEqualTo(302);
    assertThat(village.get(done.location()).html()).contains("大棚二期", "2026-7", "利通区人力资源和社会保障局");
  }

  @Test
  @DisplayName("同一个人的同一事项已有在办：先问，勾了才再登记")
  void asksBeforeASecond() {
    Page page = village.get("/bundles/new?project=");
    String[] fields = filled(page.value("key"), "kind", "PROJECT", "name", "再办", "items", PENSION);
    assertThat(posted("/bundles/new", page, fields).status()).isEqualTo(302);
    int at = List.of(fields).indexOf("confirmDuplicate");
    fields[at + 1] = "";
    Page again = village.get("/bundles/new?project=");
    fields[1] = again.value("key");
    Page asked = posted("/bundles/new", again, fields);
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.html()).contains("已有在办的", "确实要再办一件");
  }

  @Test
  @DisplayName("办件页、任务页、工作台都看得出是同批；材料说清原件在哪一件")
  void besideTheCase() {
    ABundle b = ABundle.registered(api, "village-a", ABundle.project(PENSION, INSURANCE));
    assertThat(village.get("/tasks/" + b.line(0).task("takeRequest")).html())
        .contains("同批还等着受理的一并受理", b.line(1).number());
    String take = b.line(0).task("takeRequest");
    b.signed("village-a");
    assertThat(village.get("/tasks/" + take + "/done").html())
        .contains("同批还等着受理的也一并受理了", b.line(1).number());
    b.line(0).everythingPresent("village-a");

    assertThat(village.get("/cases/" + b.line(0).number()).html())
        .contains("同批办件", "/bundles/" + b.number(), "/cases/" + b.line(1).number());
    String shared = "已在同批办件 " + b.line(0).number() + " 提交";
    assertThat(village.get("/cases/" + b.line(1).number()).html()).contains(shared);
    assertThat(village.get("/tasks/" + b.line(1).task("checkMaterials")).html()).contains(shared);
    assertThat(village.get("/tasks?case=" + b.line(1).number()).html()).contains("塔湾村设施蔬菜大棚二期");
    assertThat(village.get("/bundles/" + b.number()).html()).contains("居民身份证", "原件随", "代办服务授权委托书");
  }

  @Test
  @DisplayName("整批终止：没写全的在原处说，写全了全部终止")
  void terminatesAll() {
    ABundle b = ABundle.registered(api, "village-a", ABundle.project(PENSION, INSURANCE));
    b.signed("village-a");
    String path = "/bundles/" + b.number() + "/termination";
    Page page = village.get(path);
    Page wrong = posted(path, page, "key", page.value("key"), "reason", " ", "evidence", "");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("请写明申请人要求终止的原因。");
    Page done =
        posted(
            path, page, "key", page.value("key"), "reason", "不办了", "evidence", "2026-11-20 纸质申请");
    assertThat(done.location()).isEqualTo("/bundles/" + b.number());
    assertThat(village.get(done.location()).html()).contains("已经为 2 件办了终止", "都已结束");
    assertThat(b.lines()).allMatch(c -> c.status().equals("TERMINATED"));
  }
}
