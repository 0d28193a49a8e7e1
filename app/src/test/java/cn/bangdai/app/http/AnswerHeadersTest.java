package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.documents.Paper;
import cn.bangdai.app.materials.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("每个回答都带着安全响应头，出错的也带；个人信息不进缓存；文件在沙箱里")
class AnswerHeadersTest extends HttpTest {

  private static final String NO_CASE = "LT26-9999-9";

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  /** Every address that the application answers, with something in the place of its parts. */
  private TreeSet<String> addresses(RequestMethod method, Map<String, String> parts) {
    TreeSet<String> addresses = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (mapping.getMethodsCondition().getMethods().contains(method)) {
                mapping.getPatternValues().forEach(p -> addresses.add(filled(p, parts)));
              }
            });
    return addresses;
  }

  private static String filled(String pattern, Map<String, String> parts) {
    String address = pattern;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      address = address.replaceAll("\\{" + part.getKey() + "(:[^}]*)?}", part.getValue());
    }
    return address.replaceAll("\\{[^}]*}", "x");
  }

  @Test
  @DisplayName("所有地址，登录的、没登录的、不存在的、读不懂的")
  void everyAddress() {
    ACase c = village().handedOver("village-a");
    List<Api.Answer> answers = new ArrayList<>();
    for (String number : List.of(c.number(), NO_CASE)) {
      Map<String, String> parts =
          Map.of(
              "number", number, "caseNumber", number, "id", "00000000-0000-0000-0000-000000000000");
      for (String address : addresses(RequestMethod.GET, parts)) {
        answers.add(told(api.get("village-a", address)));
        answers.add(told(api.bare("GET", address, "", Map.of("Accept", "text/html"))));
      }
    }
    assertThat(answers).hasSizeGreaterThan(200);
    for (String address : addresses(RequestMethod.POST, Map.of("number", NO_CASE))) {
      answers.add(told(api.raw("admin", "POST", address, "{", "application/json")));
    }
    answers.add(told(api.get("village-a", "/no/such/page")));
    answers.add(told(api.bare("GET", "/css/none.css", "", Map.of())));
    answers.add(told(api.bare("GET", "/tasks;x=1", "", Map.of())));
    Api.Answer trace = api.bare("TRACE", "/api/me", "", Map.of("X-Secret", "echo"));
    // The server itself turns it away, before any of ours is asked.
    assertThat(trace.status()).isEqualTo(405);
    assertThat(trace.text()).doesNotContain("echo");
    answers.add(told(api.bare(HttpMethod.OPTIONS.name(), "/api/cases", "", Map.of())));
    assertThat(answers.stream().map(Api.Answer::status))
        .as("what the addresses answered")
        .contains(200, 302, 401, 404)
        .doesNotContain(500);
  }

  /** What holds for all of them. */
  private static Api.Answer told(Api.Answer answer) {
    String of = answer.raw().request().method() + " " + answer.raw().uri();
    assertThat(header(answer, "X-Content-Type-Options")).as(of).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).as(of).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).as(of).isEqualTo("no-referrer");
    assertThat(header(answer, "Permissions-Policy")).as(of).contains("camera=()", "microphone=()");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(of).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(of).isEqualTo("same-origin");
    assertThat(header(answer, "Content-Security-Policy")).as(of).contains("default-src 'none'");
    assertThat(answer.raw().headers().allValues("X-Content-Type-Options")).as(of).hasSize(1);
    assertThat(answer.raw().headers().map()).as(of).doesNotContainKey("Server");
    assertThat(header(answer, "Access-Control-Allow-Origin")).as(of).isEmpty();
    if (!answer.raw().uri().getPath().matches("/(css|js|webjars)/.*|.*\\.svg")) {
      assertThat(header(answer, "Cache-Control")).as(of).contains("no-store");
    }
    assertThat(answer.text())
        .as(of)
        .doesNotContain("at cn.bangdai.", "at org.", "java.lang.", "Exception:", "SQLSTATE");
    return answer;
  }

  private static String header(Api.Answer answer, String name) {
    return answer.raw().headers().firstValue(name).orElse("");
  }

  @Test
  @DisplayName("上传的文件和打印的文书：类型是我们定的，浏览器不猜，能跑的都不跑，不留在缓存里")
  void storedBytes() {
    ACase c = village().handedOver("village-a");
    Uploads.to(port).send("village-a", c.number(), "身份证.jpg", Samples.picture("jpg", 40, 40));
    JsonNode file = c.json().path("materials").get(0).path("files").get(0);
    String api = "/api/cases/" + c.number();
    String page = "/cases/" + c.number() + "/files/" + file.path("id").asString();
    Paper mandate = Paper.newest(this.api, c, "MANDATE");
    String paper = "/documents/" + mandate.listed().path("id").asString();

    for (String address :
        List.of(
            api + "/files/" + file.path("id").asString(),
            api + paper + ".pdf",
            api + paper + ".ofd")) {
      Api.Answer answer = told(this.api.get("village-a", address));
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(header(answer, "Content-Security-Policy")).as(address).startsWith("sandbox;");
      assertThat(header(answer, "Content-Disposition")).as(address).startsWith("attachment;");
    }
    PageFiles browser = PageFiles.signedIn(port, "village-a");
    for (String address : List.of("/original", "/preview")) {
      Api.Answer answer = told(browser.get(page + address));
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(header(answer, "Content-Security-Policy")).as(address).startsWith("sandbox;");
      assertThat(header(answer, "Content-Type")).as(address).startsWith("image/jpeg");
    }
    Api.Answer small = browser.get(page + "/thumbnail");
    assertThat(header(small, "Cache-Control")).startsWith("private");
    assertThat(header(small, "Content-Security-Policy")).startsWith("sandbox;");
    Api.Answer printed = told(browser.get("/cases/" + c.number() + paper + "/pdf"));
    assertThat(header(printed, "Content-Security-Policy"))
        .as("a viewer can't work in a sandbox; nothing else may run or be embedded")
        .contains("object-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src");
    assertThat(
            header(
                told(browser.get("/cases/" + c.number() + paper + "/ofd")), "Content-Disposition"))
        .startsWith("attachment;");
  }

  @Test
  @DisplayName("没有页面令牌的表单不收；退出以后，留着的会话什么都打不开")
  void forgedAndSignedOut() {
    PageFiles browser = PageFiles.signedIn(port, "village-a2");
    assertThat(told(browser.forged("/tasks/filters")).status()).isEqualTo(403);
    assertThat(browser.get("/tasks").status()).isEqualTo(200);
    browser.signOut();
    assertThat(browser.get("/tasks").status()).isIn(302, 401);
  }

  @Test
  @DisplayName("经 HTTPS 来的，要求以后只用 HTTPS")
  void strictTransport() throws Exception {
    var request = new org.springframework.mock.web.MockHttpServletRequest("GET", "/");
    var response = new org.springframework.mock.web.MockHttpServletResponse();
    request.setSecure(true);
    headers.doFilter(request, response, new org.springframework.mock.web.MockFilterChain());
    assertThat(response.getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=63072000; includeSubDomains");
    assertThat(header(api.get("village-a", "/api/me"), "Strict-Transport-Security")).isEmpty();
  }

  @Autowired
  @org.springframework.beans.factory.annotation.Qualifier("securityHeaders")
  jakarta.servlet.Filter headers;
}
