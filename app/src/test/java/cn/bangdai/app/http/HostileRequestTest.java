package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.Browser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BangdaiTest
@DisplayName("存心捣乱的请求：不认、不漏、什么都不写")
class HostileRequestTest extends HttpTest {

  private static final String EVIL = "evil.example";
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Remote-User",
        "X-Forwarded-User",
        "X-Forwarded-Preferred-Username",
        "X-Auth-Request-User",
        "Remote-User",
        "X-User",
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-Forwarded-Prefix"
      })
  @DisplayName("请求头里写别人的名字、别的地址：谁登录就是谁，没登录就是没登录")
  void theActorComesFromSignInAlone(String header) {
    String value = header.contains("UR") || header.contains("Prefix") ? "/api/cases" : "admin";
    String basic = Uploads.basic("village-a");
    Api.Answer mine = api.bare("GET", "/api/me", "", Map.of("Authorization", basic, header, value));
    assertThat(mine.json().path("username").asString()).isEqualTo("village-a");
    assertThat(mine.json().path("roles").toString()).isEqualTo("[\"village-agent\"]");
    refused(401, "SIGN_IN", () -> api.bare("GET", "/api/me", "", Map.of(header, value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-Host", "Forwarded", "X-Forwarded-Proto"})
  @DisplayName("请求头里写别的主机：转向不跟着去")
  void redirectsStayHere(String header) {
    String value = header.equals("Forwarded") ? "for=1.2.3.4;host=" + EVIL : EVIL;
    Api.Answer answer = api.bare("GET", "/cases", "", Map.of("Accept", "text/html", header, value));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location").orElseThrow()).doesNotContain(EVIL);
  }

  @Test
  @DisplayName("文件编号里的花招：别的件的文件、换大小写、编码的斜杠、分号、空字符，都拿不到")
  void fileIds() {
    ACase theirs = ACase.registered(api, "village-b", PENSION).taken("village-b");
    ACase mine = village().taken("village-a");
    String id = uploaded("village-b", theirs);
    String own = uploaded("village-a", mine);
    String files = "/api/cases/" + mine.number() + "/files/";
    assertThat(api.get("village-a", files + own).status()).isEqualTo(200);

    Api.Answer none = api.get("village-a", files + UUID.randomUUID());
    for (String trick : List.of(id, id.toUpperCase(Locale.ROOT))) {
      Api.Answer answer = refused(404, none.code(), () -> api.get("village-a", files + trick));
      assertThat(answer.detail()).isEqualTo(none.detail());
    }
    String there = theirs.number() + "/files/" + id;
    for (String trick :
        List.of(
            "..%2f..%2f" + there,
            "..%2F" + id,
            "../../" + there,
            "%2e%2e/%2e%2e/" + there,
            "..;/..;/" + there,
            own + ";v=1",
            own + "%3bv=1",
            own + "%00",
            own + "%00.pdf",
            own + "%5c",
            own + "%0d%0aX-A:b",
            "%252e%252e%252f" + id,
            own + "/" + id,
            own + "/",
            "{" + own.replace("-", "") + "}")) {
      String path = files + trick.replace("{", "%7B").replace("}", "%7D");
      Api.Answer answer = api.get("village-a", path);
      assertThat(answer.status()).as(trick).isIn(400, 404);
      assertProblem(answer);
    }
  }

  private String uploaded(String agent, ACase c) {
    Api.Answer answer = Uploads.to(port).send(agent, c.number(), "身份证.pdf", PDF);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get(0).path("id").asString();
  }

  @Test
  @DisplayName("看不见的件和没有的件，答复一字不差")
  void outOfSightIsLikeNotThere() {
    String theirs = ACase.registered(api, "village-b", PENSION).number();
    String none = "LT26-999999-1";
    for (String part :
        List.of("", "/history", "/audit", "/custody", "/documents", "/deadlines", "/supervision")) {
      assertThat(told("/api/cases/%s" + part, theirs))
          .isEqualTo(told("/api/cases/%s" + part, none));
    }
    Browser village = Browser.signedIn(port, "village-a");
    Browser.Page hidden = village.get("/cases/" + theirs);
    Browser.Page missing = village.get("/cases/" + none);
    assertThat(hidden.status()).isEqualTo(404).isEqualTo(missing.status());
    assertThat(stripped(hidden.html(), theirs)).isEqualTo(stripped(missing.html(), none));
  }

  private String told(String pattern, String number) {
    Api.Answer answer = api.get("village-a", pattern.formatted(number));
    return answer.status() + answer.text().replace(number, "N");
  }

  /** Without what differs on every page: the nonce and the token. */
  private static String stripped(String html, String number) {
    return html.replace(number, "N")
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("name=\"csrf\" content=\"[^\"]*\"", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  @DisplayName("查询码：猜不着，错的都一样答，不泄露差多少")
  void trackingCodes() {
    String right =
        jdbc.sql("select tracking_code from cases where number = :n")
            .param("n", village().number())
            .query(String.class)
            .single();
    assertThat(right).matches("[A-Za-z0-9_-]{22}");
    assertThat(track(right).status()).isEqualTo(200);
    String first = stripped(track("A".repeat(22)).text(), "");
    char other = right.charAt(21) == 'A' ? 'Q' : 'A';
    for (String wrong :
        List.of(
            right.substring(0, 21),
            right.substring(0, 21) + other,
            swapped(right),
            right + "A",
            "%20" + right,
            "1",
            "LT26-0001-0")) {
      Api.Answer answer = track(wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(404);
      assertThat(stripped(answer.text(), "")).as(wrong).isEqualTo(first);
    }
  }

  /** The same letters, small where they were large. */
  private static String swapped(String code) {
    String small = code.toLowerCase(Locale.ROOT);
    return small.equals(code) ? code.toUpperCase(Locale.ROOT) : small;
  }

  private Api.Answer track(String code) {
    return api.bare("GET", "/t/" + code, "", Map.of("Accept", "text/html"));
  }

  @Test
  @DisplayName("登记时夹带编号、单位、状态、负责人：不认识的字段，整份不收")
  void registrationTakesNothingElse() {
    for (String field : UnaskedFieldsTest.FIELDS) {
      Map<String, Object> body = new LinkedHashMap<>(ACase.registration(PENSION));
      body.put(field, "LT");
      Api.Answer answer = refused(400, "BODY", () -> api.post("village-a", "/api/cases", body));
      assertThat(answer.detail()).contains(field);
    }
  }

  @Test
  @DisplayName("办任务时夹带别的字段：不起作用")
  void aTaskTakesItsOwnFieldsAlone() {
    ACase c = village();
    Map<String, Object> form = new HashMap<>(ACase.form("TAKE"));
    UnaskedFieldsTest.FIELDS.forEach(field -> form.put(field, "county"));
    String task = c.task("takeRequest");
    Api.Answer answer = api.post("village-a", "/api/tasks/" + task + "/complete", form);
    assertThat(answer.status()).as(answer.text()).isIn(200, 422);
    assertThat(c.json().path("origin").toString()).contains("LT.JJ.01");
    assertThat(c.json().path("responsible").toString()).doesNotContain("county");
    assertThat(c.status()).isEqualTo("REGISTERED");
  }

  @Test
  @DisplayName("表单里夹带编号、单位、状态：照地址和登录的人办，夹带的不起作用")
  void formsTakeTheirOwnFieldsAlone() {
    ACase mine = village().taken("village-a");
    ACase other = village().taken("village-a");
    Browser village = Browser.signedIn(port, "village-a");
    String page = "/cases/" + mine.number() + "/visits";
    Browser.Page form = village.get(page);
    Browser.Page done =
        village.post(
            page,
            "_csrf",
            Browser.token(form),
            "key",
            UUID.randomUUID().toString(),
            "kind",
            "HOME_VISIT",
            "at",
            "2026-11-25T09:30",
            "place",
            "塔湾村",
            "purpose",
            "取材料",
            "number",
            other.number(),
            "caseNumber",
            other.number(),
            "unit",
            "LT",
            "state",
            "DONE",
            "id",
            "1");
    assertThat(done.status()).as(done.html()).isEqualTo(302);
    assertThat(other.part("visits").path("items")).isEmpty();
    assertThat(mine.part("visits").path("items").get(0).path("state").asString())
        .isEqualTo("PLANNED");
    assertThat(
            jdbc.sql("select unit from visit where case_number = :n")
                .param("n", mine.number())
                .query(String.class)
                .single())
        .isEqualTo("LT.JJ.01");
  }

  @Test
  @DisplayName("换请求方法的花招：不认")
  void methodOverride() {
    String path = "/api/cases/" + village().number();
    String basic = Uploads.basic("village-a");
    for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      refused(
          405,
          "METHOD",
          () -> api.bare("POST", path, "{}", Map.of("Authorization", basic, header, "GET")));
    }
    refused(
        405,
        "METHOD",
        () -> api.bare("POST", path + "?_method=GET", "{}", Map.of("Authorization", basic)));
    for (String method : List.of("DELETE", "PATCH", "PUT")) {
      refused(405, "METHOD", () -> api.raw("village-a", method, path, "{}", "application/json"));
    }
    Api.Answer trace = api.bare("TRACE", path, "", Map.of("Authorization", basic));
    assertThat(trace.status()).isIn(400, 403, 405);
    assertThat(trace.text()).doesNotContain(basic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-java-serialized-object",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
      })
  @DisplayName("内容类型的花招：只收 JSON")
  void contentTypes(String type) {
    Api.Answer answer = api.raw("village-a", "POST", "/api/cases", "{\"mode\": \"PROXY\"}", type);
    assertThat(answer.status()).as(answer.text()).isIn(400, 415);
    assertProblem(answer);
  }

  @Test
  @DisplayName("请求头大得没边：拒绝，不出错页")
  void oversizeHeaders() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", Uploads.basic("village-a"));
    headers.put("X-Long", "a".repeat(64 * 1024));
    Api.Answer answer = api.bare("GET", "/api/me", "", headers);
    assertThat(answer.status()).isIn(400, 413, 431);
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("Tomcat");
  }

  @Test
  @DisplayName("地址里的会话号：不认，页面上也不写")
  void noSessionInTheAddress() {
    Api.Answer answer = api.bare("GET", "/tasks;jsessionid=abc", "", Map.of("Accept", "text/html"));
    assertThat(answer.status()).isEqualTo(400);
    Api.Answer page = api.bare("GET", "/sign-in", "", Map.of("Accept", "text/html"));
    assertThat(page.text().toLowerCase(Locale.ROOT)).doesNotContain("jsessionid");
  }

  @Test
  @DisplayName("别的网站的脚本：预检不通过，答复里没有放行")
  void otherSites() {
    Api.Answer asked =
        api.bare(
            "OPTIONS",
            "/api/cases",
            "",
            Map.of(
                "Origin",
                "https://" + EVIL,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization"));
    assertThat(asked.status()).isIn(401, 403);
    Api.Answer sent =
        api.bare(
            "GET",
            "/api/me",
            "",
            Map.of("Origin", "https://" + EVIL, "Authorization", Uploads.basic("village-a")));
    for (Api.Answer answer : List.of(asked, sent)) {
      assertThat(answer.raw().headers().map().keySet())
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
    }
  }
}
