package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BangdaiTest
@DisplayName("登记填错了：说清楚错在哪里，什么都不留下")
class RegistrationRefusedTest extends HttpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // wrong check digit
        "11010519491331002X", // thirteenth month
        "1101051949123100",
        "11010519491231002x",
        "abc",
        "１１０１０５１９４９１２３１００２Ｘ",
        "' or 1=1 --"
      })
  @DisplayName("身份证号不对")
  void wrongResidentId(String number) {
    Api.Answer answer =
        refused(422, "REGISTRATION", () -> register(r -> applicant(r).put("idNumber", number)));
    assertThat(answer.json().path("fields").path("applicant.idNumber").asString()).contains("身份证");
  }

  @Test
  @DisplayName("统一社会信用代码不对")
  void wrongCreditCode() {
    Api.Answer answer = refused(422, "REGISTRATION", () -> enterprise("91350100M000100Y4Z"));
    assertThat(answer.json().path("fields").path("applicant.idNumber").asString())
        .contains("统一社会信用代码");
    assertThat(enterprise("91350100M000100Y43").status()).isEqualTo(201);
  }

  @Test
  @DisplayName("没有取得同意，不登记")
  void withoutConsent() {
    for (Object consent : new Object[] {false, null}) {
      Api.Answer answer =
          refused(422, "REGISTRATION", () -> register(r -> r.put("consent", consent)));
      assertThat(answer.json().path("fields").path("consent").asString()).contains("同意");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mode, mode",
    "item, item",
    "channel, channel",
    "timing, timing",
    "applicant, applicant",
    "consent, consent"
  })
  @DisplayName("漏填一项，说的就是这一项")
  void aPartMissing(String part, String field) {
    Api.Answer answer = refused(422, "REGISTRATION", () -> register(r -> r.remove(part)));
    assertThat(answer.json().path("fields").has(field)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "name", "idType", "idNumber", "phone"})
  @DisplayName("申请人漏填一项，说的就是这一项")
  void aPartOfTheApplicantMissing(String part) {
    Api.Answer answer =
        refused(422, "REGISTRATION", () -> register(r -> applicant(r).remove(part)));
    assertThat(answer.json().path("fields").has("applicant." + part)).isTrue();
  }

  @Test
  @DisplayName("空的登记一次说全")
  void everythingMissingAtOnce() {
    Api.Answer answer =
        refused(422, "REGISTRATION", () -> api.post("village-a", "/api/cases", Map.of()));
    assertThat(answer.json().path("fields").size()).isGreaterThan(4);
  }

  @Test
  @DisplayName("没有这个事项；不在本站清单里的事项")
  void wrongItems() {
    refused(404, "ITEM_UNKNOWN", () -> register(r -> r.put("item", "LT-P-999")));
    refused(404, "ITEM_UNKNOWN", () -> register(r -> r.put("item", "../../etc/passwd")));
    refused(422, "ITEM_NOT_OFFERED", () -> register(r -> r.put("item", "SG-001")));
    refused(422, "ITEM_NOT_OFFERED", this::helpOnly);
  }

  private Api.Answer helpOnly() {
    String item =
        jdbc.sql("select code from item where county = 'LT' and not 'PROXY' = any (modes) limit 1")
            .query(String.class)
            .single();
    return register(r -> r.put("item", item));
  }

  @Test
  @DisplayName("村站没有窗口直办；不能登记的岗位")
  void wrongModeAndWrongPost() {
    refused(422, "NOT_A_WINDOW", () -> register(r -> r.put("mode", "DIRECT")));
    for (String user : List.of("approver-a", "civil-affairs", "supervisor", "auditor", "admin")) {
      refused(403, "NOT_AN_AGENT", () -> api.post(user, "/api/cases", ACase.registration(PENSION)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "address", "idMissingReason"})
  @DisplayName("一万个字的姓名、地址、理由")
  void tenThousandCharacters(String field) {
    refused(422, "REGISTRATION", () -> register(r -> applicant(r).put(field, "长".repeat(10_000))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"王\u0000兰", "王\u0007兰", "王\u202e兰", "王\u200b兰", "\u2066王兰", "王\n兰"})
  @DisplayName("姓名里有看不见的控制符或改变书写方向的符号")
  void invisibleMarks(String name) {
    boolean storable = name.indexOf(0) < 0;
    refused(
        storable ? 422 : 400,
        storable ? "REGISTRATION" : "BODY",
        () -> register(r -> applicant(r).put("name", name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item",
        "applicant.name",
        "applicant.idNumber",
        "applicant.idMissingReason",
        "applicant.phone",
        "applicant.address",
        "representative.name",
        "representative.relation",
        "beneficiary.idNumber",
        "legalRepresentative.phone"
      })
  @DisplayName("数据库存不了的字符，在哪个字段都说得出来")
  void unkeepable(String field) {
    int dot = field.indexOf('.');
    String of = dot < 0 ? "" : field.substring(0, dot);
    String name = field.substring(dot + 1);
    for (String text : List.of("a\u0000", "\ud83d", "\ude00a")) {
      Api.Answer answer =
          refused(
              400,
              "BODY",
              () ->
                  register(
                      r -> {
                        switch (of) {
                          case "" -> r.put(name, text);
                          case "applicant" -> applicant(r).put(name, text);
                          default -> applicant(r).put(of, Map.of(name, text));
                        }
                      }));
      assertThat(answer.detail()).contains(name);
    }
  }

  @Test
  @DisplayName("像 SQL、像脚本的文字就是文字：存下来，接口里原样、安全地给回")
  void textIsText() {
    String name = "Robert'); drop table cases;-- <script>alert(1)</script> ${7*7} {{x}} %s";
    Api.Answer answer = register(r -> applicant(r).put("name", name));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    ACase c = ACase.known(api, answer.json().path("caseNumber").asString());
    assertThat(c.json().path("applicant").path("name").asString()).startsWith("R");
    c.does("village-a", "takeRequest", "ANSWERED", "answer", name);
    assertThat(c.now().told()).last().asString().contains(name);
    Api.Answer raw = c.seenBy("village-a");
    assertThat(raw.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(raw.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(api.get("village-a", "/api/cases?q=" + "%27%3B--").status()).isEqualTo(200);
    assertThat(jdbc.sql("select count(*) from cases").query(Long.class).single()).isPositive();
  }

  @Test
  @DisplayName("没有证件的要写明原因；证件和身份要对得上")
  void identityOfTheApplicant() {
    refused(
        422,
        "REGISTRATION",
        () ->
            register(
                r -> {
                  applicant(r).put("idType", "NONE");
                  applicant(r).remove("idNumber");
                }));
    refused(422, "REGISTRATION", () -> register(r -> applicant(r).put("idType", "CREDIT_CODE")));
    refused(422, "REGISTRATION", () -> register(r -> applicant(r).put("kind", "ENTERPRISE")));
    refused(422, "REGISTRATION", () -> register(r -> applicant(r).put("phone", "12345")));
    refused(
        422,
        "REGISTRATION",
        () -> register(r -> applicant(r).put("groups", List.of("ELDERLY", "ELDERLY"))));
    refused(
        422,
        "REGISTRATION",
        () -> register(r -> applicant(r).put("representative", Map.of("name", ""))));
  }

  private Api.Answer enterprise(String code) {
    return register(
        r -> {
          applicant(r).put("kind", "ENTERPRISE");
          applicant(r).put("idType", "CREDIT_CODE");
          applicant(r).put("idNumber", code);
        });
  }

  /** Registers what is right but for one change. */
  private Api.Answer register(Consumer<Map<String, Object>> change) {
    Map<String, Object> registration = new HashMap<>(ACase.registration(PENSION));
    change.accept(registration);
    return api.post("village-a", "/api/cases", registration);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> applicant(Map<String, Object> registration) {
    return (Map<String, Object>) registration.get("applicant");
  }
}
