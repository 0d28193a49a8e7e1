package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("新建办件")
class NewCasePageTest {

  private static final String PENSION = "LT-P-015";
  private static final String BIRTH = "LT-P-042";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Counter village;

  @BeforeEach
  void atTheCounter() {
    village = new Counter(port, "village-a");
    village.open("/cases/new");
    village.post("/cases/new/clear", Map.of());
  }

  @Test
  @DisplayName("登记后给出办件号、读法和下一步")
  void registers() {
    Map<String, String> form = filled(PENSION);
    Counter.Shown answer = village.post("/cases/new", form);
    assertThat(answer.status()).as(answer.html()).isEqualTo(302);
    assertThat(answer.location()).endsWith("/registered");
    Counter.Shown registered = village.get(path(answer));
    assertThat(registered.status()).as(registered.html()).isEqualTo(200);
    assertThat(registered.html())
        .contains(number(answer), "读作：L T 二六，", "现在就受理委托", "/tasks/", "居民身份证", "马*芳")
        .doesNotContain("马小芳", form.get("applicant.idNumber"));
    var seen = new Api(port).get("village-a", "/api/cases/" + number(answer)).json();
    assertThat(seen.path("status").asString()).isEqualTo("REGISTERED");
  }

  @Test
  @DisplayName("同一页送两次，只登记一件")
  void onceOnly() {
    Map<String, String> form = filled(PENSION);
    form.put("key", village.open("/cases/new").value("key"));
    Counter.Shown first = village.post("/cases/new", form);
    Counter.Shown second = village.post("/cases/new", form);
    assertThat(second.location()).isEqualTo(first.location());
  }

  @Test
  @DisplayName("登记过的页改了内容再送，先说明，换了钥匙才再登记")
  void changedAfterwards() {
    Map<String, String> form = filled(PENSION);
    form.put("key", village.open("/cases/new").value("key"));
    village.post("/cases/new", form);
    form.put("applicant.idNumber", Counter.somebody());
    Counter.Shown asked = village.post("/cases/new", form);
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.html()).contains("这一页刚才已经登记过一次").doesNotContain("Idempotency");
    form.put("key", asked.value("key"));
    assertThat(village.post("/cases/new", form).status()).isEqualTo(302);
  }

  @ParameterizedTest(name = "{0}：{2}")
  @CsvSource({
    "item, '', 请选择要办的事项。",
    "item, LT-NONE, 没有编号为",
    "applicant.kind, '', 请选择申请人是个人还是企业。",
    "applicant.name, '', 请填写申请人姓名或企业名称。",
    "applicant.name, 王\u202E兰, 姓名里有看不见的控制符",
    "applicant.phone, 12345, 电话号码不对",
    "applicant.idType, CREDIT_CODE, 个人请选择身份证等本人证件。",
    "applicant.idType, NONSENSE, 请选择证件类型。",
    "applicant.idNumber, 440524188001010041, 身份证号码不对",
    "applicant.address, 塔湾村\u200F三队, 地址里有看不见的控制符",
    "applicant.representative.phone, 1, 代理人请填写姓名",
    "channel, FAX, 请选择受理渠道",
    "timing, '', 请选择服务时段",
    "consent, '', 请先向申请人说明并取得同意",
  })
  void errorsStandAtTheirFieldAndNothingIsLost(String field, String typed, String sentence) {
    Map<String, String> form = filled(PENSION);
    form.put(field, typed);
    Counter.Shown page = village.post("/cases/new", form);
    assertThat(page.status()).isBetween(404, 422);
    String place =
        field.startsWith("applicant.representative") ? "applicant.representative" : field;
    String said = field.equals("applicant.idNumber") ? page.html() : page.errorAt(place);
    assertThat(said).contains(sentence);
    assertThat(page.html()).contains("处要改才能登记", "href=\"#" + place + "\"");
    assertThat(page.value("key")).isNotBlank();
    form.remove(field);
    assertThat(page.ticked("applicant.groups", "ELDERLY")).isTrue();
    assertThat(page.value("applicant.address"))
        .isEqualTo(form.getOrDefault("applicant.address", typed));
    assertThat(page.value("applicant.phone"))
        .isEqualTo(form.getOrDefault("applicant.phone", typed));
  }

  @Test
  @DisplayName("姓名里的脚本和一万个字都留在框里，原样，不执行")
  void nastyNames() {
    Map<String, String> form = filled(PENSION);
    String nasty = "\"><script>alert(1)</script>" + "王".repeat(10_000);
    form.put("applicant.name", nasty);
    Counter.Shown page = village.post("/cases/new", form);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.errorAt("applicant.name")).contains("100 个字以内");
    assertThat(page.html())
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)", "王".repeat(10_000));
  }

  @Test
  @DisplayName("一次说清所有要改的地方，带到各自的框")
  void everythingAtOnce() {
    Counter.Shown page = village.post("/cases/new", Map.of("mode", "PROXY"));
    assertThat(page.html()).contains("还有 8 处要改");
    assertThat(page.html().indexOf("#item")).isLessThan(page.html().indexOf("#consent"));
  }

  @Test
  @DisplayName("本单位已有一件在办：给出办件号，勾选后才再登记")
  void duplicateHere() {
    Map<String, String> form = filled(PENSION);
    String first = number(village.post("/cases/new", form));
    Counter.Shown asked = village.post("/cases/new", form);
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.html()).contains(first, "已有一件在办", "name=\"confirmDuplicate\"");
    form.put("confirmDuplicate", "true");
    assertThat(number(village.post("/cases/new", form))).isNotEqualTo(first);
  }

  @Test
  @DisplayName("别的站点已有一件在办：只说有，不说是哪一件")
  void duplicateElsewhere() {
    Map<String, String> form = filled(PENSION);
    String first = number(village.post("/cases/new", form));
    Counter other = new Counter(port, "village-b");
    other.open("/cases/new");
    Counter.Shown asked = other.post("/cases/new", form);
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.html()).contains("其他站点已有一件在办").doesNotContain(first, "塔湾村便民");
    form.put("confirmDuplicate", "true");
    assertThat(other.post("/cases/new", form).status()).isEqualTo(302);
  }

  @Test
  @DisplayName("另一事项、已经结束的件，不算重复；接口不受影响")
  void noDuplicate() {
    Map<String, String> form = filled(PENSION);
    village.post("/cases/new", form);
    form.put("item", BIRTH);
    assertThat(village.post("/cases/new", form).status()).isEqualTo(302);
    Map<String, Object> registration = ACase.registration(PENSION);
    Api api = new Api(port);
    assertThat(api.post("village-a", "/api/cases", registration).status()).isEqualTo(201);
    assertThat(api.post("village-a", "/api/cases", registration).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("草稿加密存着，回来时还在，登记后没有了")
  void draft() {
    Map<String, String> form = filled(PENSION);
    form.put("applicant.name", "草稿里的名字");
    village.post("/cases/new/draft", form);
    byte[] kept =
        jdbc.sql("select content from case_draft where username = 'village-a'")
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.UTF_8))
        .doesNotContain("草稿", form.get("applicant.idNumber"), "applicant");
    Counter.Shown page = village.open("/cases/new");
    assertThat(page.html()).contains("没登记完的草稿", "清空，重新填");
    assertThat(page.value("applicant.name")).isEqualTo("草稿里的名字");
    assertThat(page.ticked("item", PENSION)).isTrue();
    assertThat(page.ticked("consent", "true")).as("consent is asked anew").isFalse();
    assertThat(new Counter(port, "township-a").get("/cases/new").html()).doesNotContain("草稿里的名字");
    village.post("/cases/new", form);
    assertThat(drafts()).isZero();
  }

  @Test
  @DisplayName("登记之后才到的草稿不再存；清空就没有了；太旧的不再拿出来")
  void lateDraft() {
    Map<String, String> form = filled(PENSION);
    form.put("key", village.open("/cases/new").value("key"));
    village.post("/cases/new", form);
    village.post("/cases/new/draft", form);
    assertThat(drafts()).isZero();

    form.put("key", "another");
    village.post("/cases/new/draft", form);
    assertThat(drafts()).isOne();
    village.post("/cases/new/clear", Map.of());
    assertThat(drafts()).isZero();

    village.post("/cases/new/draft", form);
    jdbc.sql("update case_draft set updated_at = updated_at - interval '8 days'").update();
    assertThat(village.get("/cases/new").html()).doesNotContain("没登记完的草稿");
    Counter other = new Counter(port, "township-b");
    other.open("/cases/new");
    other.post("/cases/new/draft", form);
    assertThat(drafts()).as("the next draft of anybody sweeps it away").isZero();
  }

  private int drafts() {
    return jdbc.sql("select count(*) from case_draft where username = 'village-a'")
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("按拼音首字母、名称、类别找事项；不能登记的说明原因")
  void search() {
    assertThat(village.part("/cases/new/items?q=cxjmylbx").html())
        .contains("城乡居民养老保险参保登记", "value=\"LT-P-015\"")
        .doesNotContain("<html");
    assertThat(village.get("/cases/new?q=cxjmylbx").html()).contains("城乡居民养老保险参保登记", "<html");
    assertThat(
            village
                .part(
                    "/cases/new/items?sector=卫生健康类"
                        .replace("卫生健康类", "%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E7%B1%BB"))
                .html())
        .contains("生育登记")
        .doesNotContain("养老保险参保登记");
    assertThat(village.part("/cases/new/items?q=%00%27%25%3Cb%3E").html()).contains("没有找到");
    assertThat(village.part("/cases/new/items?q=" + "x".repeat(5000)).status()).isEqualTo(200);
    String elsewhere =
        jdbc.sql(
                "select name from item where county = 'LT' and not 'PROXY' = any (modes) and published order by code limit 1")
            .query(String.class)
            .single();
    String searched = java.net.URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
    assertThat(village.part("/cases/new/items?q=" + searched).html())
        .contains("这里不能登记的", "清单里，不能登记为代办");
  }

  @Test
  @DisplayName("没有脚本也能查：整页回来，填过的都在，地址里没有个人信息")
  void searchWithoutScript() {
    Map<String, String> form = new HashMap<>(filled(""));
    form.put("q", "养老");
    Counter.Shown page = village.post("/cases/new/find", form);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("居民<mark>养老</mark>保险注销登记");
    assertThat(page.value("applicant.idNumber")).isEqualTo(form.get("applicant.idNumber"));
    assertThat(page.ticked("consent", "true")).isTrue();
    assertThat(village.part("/cases/new/guide?item=" + PENSION).html())
        .contains("办事指南：城乡居民养老保险参保登记", "《中华人民共和国社会保险法》", "户口簿");
  }

  @Test
  @DisplayName("证件号码边填边看")
  void asTyped() {
    Map<String, String> form = filled(PENSION);
    form.put("applicant.idNumber", "1101051949");
    assertThat(village.post("/cases/new/check", form).html()).contains("已填 10 位，一共 18 位");
    form.put("applicant.idNumber", "110105 19491231 0029");
    assertThat(village.post("/cases/new/check", form).html()).contains("身份证号码不对");
    form.put("applicant.idNumber", "１１０１０５19491231002x");
    assertThat(village.post("/cases/new/check", form).html()).contains("校验通过");
    form.put("applicant.idType", "PASSPORT");
    assertThat(village.post("/cases/new/check", form).html()).doesNotContain("校验通过", "不对");
  }

  @Test
  @DisplayName("企业按统一社会信用代码登记，带法定代表人")
  void enterprise() {
    Map<String, String> form = filled(PENSION);
    form.put("applicant.kind", "ENTERPRISE");
    form.put("applicant.name", "吴忠市利通区某某合作社");
    form.put("applicant.idType", "CREDIT_CODE");
    form.put("applicant.idNumber", "91350100m000100y43");
    form.put("applicant.legalRepresentative.name", "丁某");
    form.put("applicant.legalRepresentative.idType", "RESIDENT_ID");
    form.put("confirmDuplicate", "true");
    Counter.Shown answer = village.post("/cases/new", form);
    assertThat(answer.status()).as(answer.html()).isEqualTo(302);
  }

  @Test
  @DisplayName("不登记办件的岗位打不开；没有令牌的提交不收")
  void notForEverybody() {
    assertThat(new Counter(port, "supervisor").part("/cases/new").status()).isEqualTo(403);
    assertThat(new Counter(port, "village-b").post("/cases/new", Map.of("_csrf", "x")).status())
        .isEqualTo(403);
  }

  private static Map<String, String> filled(String item) {
    return Counter.filled(item);
  }

  private static String path(Counter.Shown answer) {
    return answer.location().replaceFirst("https?://[^/]+", "");
  }

  private static String number(Counter.Shown answer) {
    assertThat(answer.status()).as(answer.html()).isEqualTo(302);
    return path(answer).split("/")[2];
  }
}
