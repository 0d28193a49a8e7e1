package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("咨询（首问）")
class InquiryTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private static Map<String, String> asked() {
    Map<String, String> form = new HashMap<>();
    form.put("item", "LT-P-015");
    form.put("question", "参保要带什么？\n<script>alert(1)</script>");
    form.put("outcome", "ANSWERED");
    form.put("answer", "带身份证和户口簿");
    form.put("name", "哈秀兰");
    form.put("phone", "139-0953-0418");
    form.put("channel", "PHONE");
    return form;
  }

  private static String path(Counter.Shown answer) {
    assertThat(answer.status()).as(answer.html()).isEqualTo(302);
    return answer.location().replaceFirst("https?://[^/]+", "");
  }

  @Test
  @DisplayName("登记后有编号和整张材料清单，可以转为办件")
  void onThePage() {
    Counter village = new Counter(port, "village-a");
    assertThat(village.open("/inquiries/new?item=LT-P-015").ticked("item", "LT-P-015")).isTrue();
    String path = path(village.post("/inquiries/new", asked()));
    Counter.Shown sheet = village.get(path);
    assertThat(sheet.html())
        .contains("咨询 LTZX", "带身份证和户口簿", "居民身份证", "与申请事项有关的凭证", "哈*兰", "转为办件")
        .contains("&lt;script&gt;")
        .doesNotContain("哈秀兰", "<script>alert");

    String number = path.substring(path.lastIndexOf('/') + 1);
    Counter.Shown page = village.open("/cases/new?inquiry=" + number);
    assertThat(page.value("applicant.name")).isEqualTo("哈秀兰");
    assertThat(page.value("applicant.phone")).isEqualTo("13909530418");
    assertThat(page.ticked("item", "LT-P-015")).isTrue();
    assertThat(audited("inquiry.record", number)).isOne();
    assertThat(audited("inquiry.take-over", number)).isOne();
  }

  @Test
  @DisplayName("谁问的、问了什么，存下来都是密文")
  void encrypted() {
    Counter village = new Counter(port, "village-a");
    village.open("/inquiries/new");
    String path = path(village.post("/inquiries/new", asked()));
    String row =
        jdbc.sql("select i::text from inquiry i where number = :number")
            .param("number", path.substring(path.lastIndexOf('/') + 1))
            .query(String.class)
            .single();
    byte[] question =
        jdbc.sql("select question_enc from inquiry limit 1").query(byte[].class).single();
    assertThat(row).doesNotContain("哈秀兰", "13909530418", "要带什么", "户口簿");
    assertThat(new String(question, StandardCharsets.UTF_8)).doesNotContain("要带什么");
  }

  @Test
  @DisplayName("别的单位看不到，也不能拿去转办件")
  void otherUnits() {
    Counter village = new Counter(port, "village-a");
    village.open("/inquiries/new");
    String path = path(village.post("/inquiries/new", asked()));
    Counter other = new Counter(port, "village-b");
    assertThat(other.part(path).status()).isEqualTo(404);
    assertThat(other.part("/cases/new?inquiry=" + path.substring(11)).status()).isEqualTo(404);
    assertThat(new Counter(port, "auditor").part("/inquiries/new").status()).isEqualTo(403);
  }

  @Test
  @DisplayName("缺什么在框边说，填过的都在")
  void errors() {
    Counter village = new Counter(port, "village-a");
    village.open("/inquiries/new");
    Map<String, String> form = asked();
    form.put("outcome", "REFERRED");
    form.put("question", "");
    form.put("phone", "1");
    Counter.Shown page = village.post("/inquiries/new", form);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.errorAt("question")).contains("请写下对方问了什么");
    assertThat(page.errorAt("referredUnit")).contains("请写明转给了哪个单位");
    assertThat(page.errorAt("phone")).contains("电话号码不对");
    assertThat(page.html()).contains("带身份证和户口簿");
    assertThat(page.value("name")).isEqualTo("哈秀兰");
    form.put("name", "王\u202E兰");
    form.put("question", "问".repeat(10_000));
    Counter.Shown again = village.post("/inquiries/new", form);
    assertThat(again.errorAt("name")).contains("看不见的控制符");
    assertThat(again.errorAt("question")).contains("1000 个字以内");
  }

  @Test
  @DisplayName("从新建办件转过来，已经填的跟着走，登记后草稿结束")
  void fromTheOtherPage() {
    Counter village = new Counter(port, "village-a2");
    village.open("/cases/new");
    Map<String, String> typed = Counter.filled("LT-P-015");
    assertThat(path(village.post("/cases/new/inquiry", typed)))
        .isEqualTo("/inquiries/new?draft=true");
    Counter.Shown page = village.open("/inquiries/new?draft=true");
    assertThat(page.value("name")).isEqualTo("马小芳");
    Map<String, String> form = asked();
    form.put("draft", "true");
    village.post("/inquiries/new", form);
    assertThat(village.get("/cases/new").html()).doesNotContain("马小芳");
  }

  @Test
  @DisplayName("接口：登记得编号，同一钥匙只登记一次，缺的按字段说")
  void overTheInterface() {
    Api api = new Api(port);
    Map<String, Object> ask =
        new HashMap<>(
            Map.of(
                "question",
                "补贴怎么领",
                "outcome",
                "REFERRED",
                "referredUnit",
                "LT.MZJ",
                "channel",
                "WINDOW"));
    ask.put("referredPerson", "李主任");
    Api.Answer first = api.post("human-resources", "/api/inquiries", ask, "inquiry-key-1");
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    String number = first.json().path("inquiryNumber").asString();
    assertThat(number).matches("LTZX26-\\d{4,}-\\d");
    assertThat(CaseNumbers.isValid(number)).isTrue();
    assertThat(api.post("human-resources", "/api/inquiries", ask, "inquiry-key-1").json())
        .isEqualTo(first.json());
    assertThat(
            jdbc.sql("select referred_unit from inquiry where number = :n")
                .param("n", number)
                .query(String.class)
                .single())
        .isEqualTo("利通区民政局");

    ask.put("outcome", "ANSWERED");
    Api.Answer wrong = api.post("village-a", "/api/inquiries", ask);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("fields").path("answer").asString()).contains("怎么答复");
    ask.put("answer", "找民政");
    ask.put("item", "LT-NONE");
    assertThat(api.post("village-a", "/api/inquiries", ask).json().path("fields").has("item"))
        .isTrue();
    assertThat(api.post("supervisor", "/api/inquiries", ask).status()).isEqualTo(403);
    assertThat(api.post("village-a", "/api/inquiries", Map.of("outcome", "MAYBE")).status())
        .isEqualTo(400);
  }

  private int audited(String verb, String number) {
    return jdbc.sql("select count(*) from audit_event where verb = :verb and summary like :number")
        .param("verb", verb)
        .param("number", "%" + number + "%")
        .query(Integer.class)
        .single();
  }
}
