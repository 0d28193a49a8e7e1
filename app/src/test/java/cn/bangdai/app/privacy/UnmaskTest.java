package cn.bangdai.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.cases.Browser;
import cn.bangdai.app.documents.Paper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("个人信息平时遮着：有事要办的看得到一项，别人先写理由，谁看了都有记录")
class UnmaskTest {

  private static final String ITEM = "LT-P-015";
  private static final String ID = "11010519491231002X";
  private static final String PHONE = "13909530418";
  private static final Map<String, String> REASON = Map.of("reason", "核对养老待遇资格");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MessageSource messages;
  private Api api;
  private Instant start;

  @BeforeEach
  void begin() {
    api = new Api(port);
    start = clock.instant();
    // What other tests looked at within the hour doesn't count here.
    jdbc.sql("delete from unmasking").update();
  }

  @AfterEach
  void back() {
    clock.moveTo(start);
  }

  private Api.Answer ask(ACase c, String user, String field, Object body) {
    return api.post(user, "/api/cases/" + c.number() + "/applicant/" + field + "/unmask", body);
  }

  private List<JsonNode> trail(ACase c) {
    return c.part("audit?limit=100")
        .path("items")
        .valueStream()
        .filter(e -> e.path("verb").asString().equals("applicant.unmask"))
        .toList();
  }

  @Test
  @DisplayName("首办负责人不用写理由，一项一项看；审计里有人、有项、有缘由，没有内容")
  void openDuty() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    assertThat(ask(c, "village-a", "phone", null).code())
        .as("a task that could be claimed is not yet a duty")
        .isEqualTo("REASON_NEEDED");
    c.taken("village-a");

    Api.Answer shown = ask(c, "village-a", "phone", null);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.json().path("value").asString()).isEqualTo(PHONE);
    assertThat(shown.json().path("until").asString()).startsWith("2026-");
    assertThat(shown.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(ask(c, "village-a", "idNumber", null).text()).contains(ID);
    assertThat(ask(c, "village-a", "name", null).text()).contains("王小兰");
    assertThat(ask(c, "village-a", "address", null).text()).contains("塔湾村三队");
    assertThat(ask(c, "village-a", "representative", null).status()).isEqualTo(404);
    assertThat(ask(c, "village-a", "birthday", null).code()).isEqualTo("NO_SUCH_FIELD");

    assertThat(trail(c)).hasSize(4);
    assertThat(trail(c).get(0).path("summary").asString()).isEqualTo("看了申请人的电话，因为正在办这件的一步");
    assertThat(trail(c).toString()).doesNotContain(PHONE, ID, "王小兰", "三队");
  }

  @Test
  @DisplayName("没有要办的事：不写理由、随便写几个字都不行；写了就看得到；看不到件的和管理员连件都没有")
  void reason() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    for (String user :
        List.of("village-a2", "township-a", "supervisor", "supervisor-a", "auditor")) {
      for (Object why : new Object[] {Map.of(), Map.of("reason", " "), Map.of("reason", "看看看看")}) {
        Api.Answer refused = ask(c, user, "phone", why);
        assertThat(refused.status()).as(user + refused.text()).isEqualTo(422);
        assertThat(refused.json().path("fields").path("reason").asString()).contains("为什么要看");
        assertThat(refused.text()).doesNotContain(PHONE);
      }
      assertThat(ask(c, user, "phone", REASON).json().path("value").asString()).isEqualTo(PHONE);
    }
    for (String user : List.of("village-b", "township-b", "human-resources", "admin")) {
      assertThat(ask(c, user, "phone", REASON).code()).as(user).isEqualTo("CASE_NOT_FOUND");
    }
    assertThat(trail(c)).hasSize(5);
    assertThat(trail(c).get(0).path("summary").asString()).endsWith("理由：核对养老待遇资格");
  }

  @Test
  @DisplayName("重复的请求答得一样，但哪里都不存内容；过了时间就不再显示")
  void repeated() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    String path = "/api/cases/" + c.number() + "/applicant/idNumber/unmask";
    String key = UUID.randomUUID().toString();
    Api.Answer first = api.post("village-a", path, Map.of(), key);
    assertThat(api.post("village-a", path, Map.of(), key).text()).isEqualTo(first.text());
    assertThat(trail(c)).hasSize(1);
    assertThat(
            jdbc.sql("select answer::text from command_key where key = :key")
                .param("key", key)
                .query(String.class)
                .single())
        .contains("ID_NUMBER")
        .doesNotContain(ID);

    clock.moveTo(start.plusSeconds(61));
    assertThat(api.post("village-a", path, Map.of(), key).code()).isEqualTo("SHOWN_BEFORE");
  }

  @Test
  @DisplayName("一小时看得太多的，照样看得到，但督查人员那里标出来")
  void tooMany() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    for (int i = 0; i < 21; i++) {
      assertThat(ask(c, "village-a", "phone", null).status()).isEqualTo(200);
    }
    assertThat(trail(c).get(19).path("summary").asString()).doesNotContain("留意");
    assertThat(trail(c).get(20).path("summary").asString()).endsWith("一小时内第 21 次，请督查人员留意");
    Api.Answer many = api.get("supervisor", "/api/supervision/unmaskings?many=true&limit=100");
    assertThat(many.json().path("items")).hasSize(1);
    assertThat(many.text()).contains(c.number(), "马秀英").doesNotContain(PHONE);
    Api.Answer page = api.get("auditor", "/api/supervision/unmaskings?limit=20");
    assertThat(page.json().path("items")).hasSize(20);
    String rest = page.json().path("nextCursor").asString();
    assertThat(
            api.get("auditor", "/api/supervision/unmaskings?limit=20&cursor=" + rest)
                .json()
                .path("items"))
        .hasSize(1);
    assertThat(api.get("village-a", "/api/supervision/unmaskings").status()).isEqualTo(403);
    assertThat(Browser.signedIn(port, "supervisor").get("/supervision/unmaskings?many=true").html())
        .contains("谁看过个人信息", "一小时内过多", c.number());

    clock.moveTo(start.plusSeconds(60 * 60 + 1));
    ask(c, "village-a", "phone", null);
    assertThat(trail(c).get(21).path("summary").asString()).doesNotContain("留意");
  }

  @Test
  @DisplayName("未满十四周岁的，首办负责人也要写理由；满十四周岁第二天起不用")
  void child() {
    Map<String, Object> registration = ACase.registration(ITEM);
    @SuppressWarnings("unchecked")
    Map<String, Object> applicant = (Map<String, Object>) registration.get("applicant");
    applicant.put("idNumber", "110105201211205019");
    applicant.put("groups", List.of());
    Api.Answer alone = api.post("village-a", "/api/cases", registration);
    assertThat(alone.status()).as(alone.text()).isEqualTo(422);
    assertThat(alone.json().path("fields").path("applicant.representative").asString())
        .contains("监护人");
    applicant.put(
        "representative", Map.of("name", "王建军", "phone", "13909530419", "relation", "父亲"));
    registration.put("consentHow", "PAPER");
    registration.put("sensitiveConsent", true);
    Api.Answer registered = api.post("village-a", "/api/cases", registration);
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    ACase c = ACase.known(api, registered.json().path("caseNumber").asString()).taken("village-a");

    assertThat(c.now().flags()).contains("CHILD", "SENSITIVE");
    assertThat(c.part("consent").path("general").path("giver").asString()).isEqualTo("GUARDIAN");
    assertThat(ask(c, "village-a", "phone", null).code()).isEqualTo("REASON_NEEDED");
    assertThat(ask(c, "village-a", "representative", REASON).json().path("value").asString())
        .isEqualTo("王建军 13909530419");
    assertThat(Browser.signedIn(port, "village-a").get("/cases/" + c.number()).html())
        .contains("不满 14 周岁", "监护人同意", "王*军")
        .doesNotContain("王建军", "13909530419");

    clock.moveTo(start.plusSeconds(24 * 60 * 60));
    assertThat(ask(c, "village-a", "phone", null).status()).isEqualTo(200);
    assertThat(c.now().flags()).contains("MINOR").doesNotContain("CHILD", "SENSITIVE");
  }

  @Test
  @DisplayName("督查、审计要先写理由才打得开文书和材料，半小时内有效；经手的人照常打开")
  void papers() {
    ACase c = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    Paper mandate = Paper.newest(api, c, "MANDATE");
    assertThat(mandate.pdf("village-a").status()).isEqualTo(200);
    for (String user : List.of("supervisor", "auditor")) {
      assertThat(mandate.pdf(user).code()).as(user).isEqualTo("REASON_NEEDED");
      assertThat(ask(c, user, "papers", REASON).status()).isEqualTo(200);
      assertThat(mandate.pdf(user).status()).isEqualTo(200);
    }
    Browser supervisor = Browser.signedIn(port, "supervisor");
    assertThat(supervisor.get("/cases/" + c.number()).html()).contains("文书和材料可以打开到");
    clock.moveTo(start.plusSeconds(31 * 60));
    assertThat(mandate.pdf("supervisor").status()).isEqualTo(403);
    assertThat(supervisor.get("/cases/" + c.number()).html()).contains("写明理由后半小时内可以打开");
  }

  @Test
  @DisplayName("办件页上点“显示”：没有脚本的浏览器到一页上，写理由、看到、再回来")
  void onThePage() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    Browser agent = Browser.signedIn(port, "village-a");
    Browser.Page page = agent.get("/cases/" + c.number());
    assertThat(page.html())
        .contains("/applicant/phone/unmask", "139****0418", "利通区****", "同意使用个人信息", "2026-1 版")
        .doesNotContain(PHONE, ID, "王小兰", "三队");
    String path = "/cases/" + c.number() + "/applicant/phone/unmask";
    assertThat(agent.post(path, "_csrf", Browser.token(page)).html())
        .contains(PHONE, "显示到")
        .doesNotContain("??");

    Browser auditor = Browser.signedIn(port, "auditor");
    String token = Browser.token(auditor.get("/cases/" + c.number()));
    assertThat(auditor.post(path, "_csrf", token).html()).contains("为什么要看手机").doesNotContain(PHONE);
    assertThat(auditor.post(path, "_csrf", token, "reason", "要看").status()).isEqualTo(422);
    assertThat(auditor.post(path, "_csrf", token, "reason", "抽查电话是否打得通").html()).contains(PHONE);
  }

  @Test
  @DisplayName("登记页上念的，就是存着的那一版同意书")
  void wordsReadOut() {
    String read =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> messages.getMessage("intake.consent." + n, null, Locale.CHINA))
            .collect(Collectors.joining());
    assertThat(
            jdbc.sql(
                    "select words from consent_text where purpose = 'GENERAL' order by since desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo(read);
  }

  @Test
  @DisplayName("敏感信息另行单独同意：没记录的标出来，经手的人补记")
  void separateConsent() {
    ACase c = ACase.registered(api, "village-a", "LT-P-008").taken("village-a");
    boolean sensitive = c.now().flags().contains("SENSITIVE");
    jdbc.sql("update item set sensitive = array['HEALTH'] where code = 'LT-P-008'").update();
    try {
      assertThat(c.now().flags()).contains("SENSITIVE", "SENSITIVE_CONSENT_MISSING");
      String path = "/api/cases/" + c.number() + "/consent/sensitive";
      assertThat(api.post("auditor", path, Map.of("how", "SPOKEN")).status()).isEqualTo(403);
      Browser agent = Browser.signedIn(port, "village-a");
      Browser.Page page = agent.get("/cases/" + c.number());
      assertThat(page.html()).contains("医疗健康、残疾", "还没有记录单独同意", "记下单独同意");
      agent.post(
          "/cases/" + c.number() + "/consent/sensitive",
          "_csrf",
          Browser.token(page),
          "how",
          "PAPER");
      assertThat(agent.get("/cases/" + c.number()).html())
          .contains("已取得单独同意", "纸质签字，马秀英", "2026-S1 版");
      assertThat(c.now().flags()).contains("SENSITIVE").doesNotContain("SENSITIVE_CONSENT_MISSING");
    } finally {
      jdbc.sql("update item set sensitive = null where code = 'LT-P-008'").update();
    }
    assertThat(c.now().flags().contains("SENSITIVE")).isEqualTo(sensitive);
  }
}
