package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@BangdaiTest
@DisplayName("读不懂的请求：各有各的状态和说法，什么都不留下")
class RequestRefusedTest extends HttpTest {

  private static final String RIGHT =
      JsonMapper.shared().writeValueAsString(ACase.registration(PENSION));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "not json",
        "[]",
        "null",
        "\"text\"",
        "1",
        "{\"mode\": }",
        "<xml/>",
        "{\"consent\": treu}"
      })
  @DisplayName("不是 JSON，或不是一个对象")
  void notJson(String body) {
    refused(400, "BODY", () -> post(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mode\": \"WHATEVER\"}",
        "{\"mode\": 0}",
        "{\"mode\": [\"PROXY\"]}",
        "{\"applicant\": \"王小兰\"}",
        "{\"applicant\": []}",
        "{\"applicant\": {\"groups\": \"ELDERLY\"}}",
        "{\"applicant\": {\"groups\": [\"NOBODY\"]}}",
        "{\"applicant\": {\"groups\": [null]}}",
        "{\"applicant\": {\"name\": {}}}",
        "{\"applicant\": {\"name\": []}}",
        "{\"consent\": \"yes\"}",
        "{\"consent\": \"true\"}",
        "{\"consent\": 1}",
        "{\"consent\": {}}",
        "{\"item\": {}}"
      })
  @DisplayName("类型不对，说得出是哪个字段")
  void wrongTypes(String body) {
    Api.Answer answer = refused(400, "BODY", () -> post(body));
    assertThat(answer.detail()).contains("字段“");
  }

  @Test
  @DisplayName("不认识的字段，最外层和里层都说得出名字")
  void unknownFields() {
    Api.Answer outer = refused(400, "BODY", () -> post("{\"admin\": true}"));
    assertThat(outer.detail()).contains("admin");
    Api.Answer inner = refused(400, "BODY", () -> post("{\"applicant\": {\"role\": 1}}"));
    assertThat(inner.detail()).contains("role");
  }

  @Test
  @DisplayName("同一个字段写两遍：不猜是哪个")
  void duplicateKeys() {
    refused(400, "BODY", () -> post("{\"item\": \"LT-P-015\", " + RIGHT.substring(1)));
    String task = village().task("takeRequest");
    refused(
        400,
        "BODY",
        () ->
            api.raw(
                "village-a",
                "POST",
                "/api/tasks/" + task + "/complete",
                "{\"outcome\": \"ANSWERED\", \"answer\": \"好\", \"outcome\": \"TAKE\"}",
                "application/json"));
  }

  @Test
  @DisplayName("套了一万层的 JSON")
  void deeplyNested() {
    String arrays = "[".repeat(10_000) + "]".repeat(10_000);
    String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    String task = village().task("takeRequest");
    for (String deep : List.of(arrays, objects)) {
      refused(400, "BODY", () -> post(deep));
      refused(400, "BODY", () -> post("{\"applicant\": {\"name\": " + deep + "}}"));
      refused(
          400,
          "BODY",
          () ->
              api.raw(
                  "village-a",
                  "POST",
                  "/api/tasks/" + task + "/complete",
                  "{\"outcome\": " + deep + "}",
                  "application/json"));
    }
  }

  @Test
  @DisplayName("太大的内容：报了长度的和没报长度的都是 413")
  void tooLarge() {
    String large = "{\"item\": \"" + "长".repeat(400_000) + "\"}";
    refused(413, "TOO_LARGE", () -> post(large));
    refused(413, "TOO_LARGE", () -> api.chunked("village-a", "POST", "/api/cases", large));
    assertThat(api.chunked("village-a", "POST", "/api/cases", RIGHT).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("巨大的数字、长得没边的数字")
  void hugeNumbers() {
    String task = village().task("takeRequest");
    for (String number : List.of("1e400", "9".repeat(900), "-1e308", "1e-400", "9".repeat(5_000))) {
      Api.Answer answer =
          api.raw(
              "village-a",
              "POST",
              "/api/tasks/" + task + "/complete",
              "{\"outcome\": " + number + "}",
              "application/json");
      assertThat(answer.status()).as(number).isIn(400, 422);
      assertProblem(answer);
    }
  }

  @Test
  @DisplayName("内容类型不对，方法不对，地址不对")
  void mediaTypeMethodAddress() {
    refused(
        415, "MEDIA_TYPE", () -> api.raw("village-a", "POST", "/api/cases", RIGHT, "text/plain"));
    refused(
        415,
        "MEDIA_TYPE",
        () ->
            api.raw("village-a", "POST", "/api/cases", "a=b", "application/x-www-form-urlencoded"));
    refused(405, "METHOD", () -> api.raw("village-a", "DELETE", "/api/cases", "", "text/plain"));
    refused(405, "METHOD", () -> api.put("village-a", "/api/cases", Map.of()));
    refused(405, "METHOD", () -> api.put("village-a", "/api/cases/x/termination", Map.of()));
    for (String nowhere : List.of("/api/", "/api/nothing", "/api/cases/x/y/z", "/api/me/x")) {
      refused(404, "NO_SUCH_ADDRESS", () -> api.get("village-a", nowhere));
    }
    Api.Answer upload =
        refused(
            415,
            "MEDIA_TYPE",
            () -> api.post("village-a", "/api/cases/x/materials/M1/files", Map.of()));
    assertThat(upload.detail()).contains("multipart/form-data");
  }

  @Test
  @DisplayName("没有登录、密码不对、没有这个账号、登录信息是乱的：都是 401")
  void notSignedIn() {
    refused(401, "SIGN_IN", () -> api.get(null, "/api/me"));
    refused(401, "SIGN_IN", () -> api.get("nobody", "/api/me"));
    for (String credentials :
        List.of("village-a:wrong", "village-a:", ":bangdai", "village-a", "")) {
      refused(401, "SIGN_IN", () -> basic(encoded(credentials)));
    }
    refused(401, "SIGN_IN", () -> basic("%%%"));
    refused(
        401,
        "SIGN_IN",
        () -> api.bare("GET", "/api/me", "", Map.of("Authorization", "Bearer abc")));
    refused(401, "SIGN_IN", () -> api.bare("POST", "/api/cases", RIGHT, Map.of()));
    refused(401, "SIGN_IN", () -> api.get(null, "/api/nothing"));
  }

  private Api.Answer basic(String credentials) {
    return api.bare("GET", "/api/me", "", Map.of("Authorization", "Basic " + credentials));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/cases", "/api/tasks", "/api/catalogue", "/api/tasks?scope=claimable"})
  @DisplayName("翻页：乱的位置、越界的页长")
  void wrongPaging(String list) {
    String join = list.contains("?") ? "&" : "?";
    for (String limit : List.of("0", "101", "-1", "abc", "1.5", "99999999999", "%00")) {
      Api.Answer answer = api.get("village-a", list + join + "limit=" + limit);
      assertThat(answer.status()).as(limit + answer.text()).isIn(400, 422);
      assertProblem(answer);
    }
    for (String cursor :
        List.of(
            "garbage",
            "%%25",
            "%00",
            encoded("a"),
            encoded("a\nb"),
            encoded("a\nb\nc"),
            encoded("+1000000000-12-31T23:59:59.999999999Z\nx"),
            encoded("-1000000000-01-01T00:00:00Z\nx"),
            encoded("2026-11-20T01:00:00Z\n\u0000"),
            encoded("infinity\n\u0000"),
            encoded("'; drop table cases; --\nx"))) {
      Api.Answer answer = api.get("village-a", list + join + "cursor=" + url(cursor));
      assertThat(answer.status()).as(cursor + " " + answer.text()).isLessThan(500);
      if (answer.status() != 200) {
        assertProblem(answer);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cases?q=%00",
        "/api/cases?unit=%00",
        "/api/cases?status=%00",
        "/api/cases?lamp=x%00",
        "/api/tasks?q=%00",
        "/api/tasks?case=%00",
        "/api/tasks?key=%00",
        "/api/tasks?item=a%00",
        "/api/tasks?scope=%00",
        "/api/tasks?scope=all",
        "/api/catalogue?q=%00",
        "/api/catalogue?mode=%00",
        "/api/catalogue?level=x",
        "/api/cases/x/audit?cursor=%00"
      })
  @DisplayName("查询条件里的怪字符不惊动数据库")
  void nastyQueries(String path) {
    Api.Answer answer = api.get("village-a", path);
    assertThat(answer.status()).as(answer.text()).isIn(400, 404, 422);
    assertProblem(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%E0%A4%A", "%", "_%25\\", "'--", "%F0%9F%98%80", "%ED%A0%80"})
  @DisplayName("查询文字什么都可以是，找不到就是空的")
  void anyTextCanBeSearched(String text) {
    for (String list : List.of("/api/cases?q=", "/api/tasks?q=", "/api/catalogue?q=")) {
      Api.Answer answer =
          text.equals("%") || text.equals("%E0%A4%A")
              ? api.get("village-a", list + url(text))
              : api.get("village-a", list + text.replace("\\", "%5C").replace("'", "%27"));
      assertThat(answer.status()).as(answer.text()).isIn(200, 400);
    }
  }

  @Test
  @DisplayName("幂等键：空的、太长的")
  void idempotencyKeys() {
    Map<String, Object> body = ACase.registration(PENSION);
    for (String key : List.of("", " ", "k".repeat(201))) {
      refused(400, "IDEMPOTENCY_KEY", () -> api.post("village-a", "/api/cases", body, key));
    }
    assertThat(api.post("village-a", "/api/cases", body, "k".repeat(200)).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("转派给谁：没写、写错、怪字符")
  void assigningToNobody() {
    ACase c = village();
    String path = "/api/tasks/" + c.task("takeRequest") + "/assign";
    for (String body : List.of("{}", "{\"to\": null}", "{\"to\": \"\"}", "{\"to\": \"nobody\"}")) {
      refused(
          422,
          "CANNOT_DO_TASK",
          () -> api.raw("supervisor", "POST", path, body, "application/json"));
    }
    refused(
        400,
        "BODY",
        () -> api.raw("supervisor", "POST", path, "{\"to\": \"a\\u0000\"}", "application/json"));
    refused(
        400,
        "BODY",
        () -> api.raw("supervisor", "POST", path, "{\"whom\": \"x\"}", "application/json"));
  }

  private Api.Answer post(String body) {
    return api.raw("village-a", "POST", "/api/cases", body, "application/json");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
