package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("登录时的会话：换新号，旧号作废，别处看不到")
class SignInAttackTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort int port;

  @Test
  @DisplayName("登录前塞给人家的会话号，登录后不算登录；退出后的也不算")
  void fixedSessions() throws Exception {
    HttpResponse<String> form = get("/sign-in", null);
    String before = cookie(form);
    HttpResponse<String> signedIn =
        post("/sign-in", before, token(form) + "&username=village-a&password=bangdai");
    assertThat(signedIn.statusCode()).isEqualTo(302);
    String after = cookie(signedIn);
    assertThat(after).isNotEqualTo(before);
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(get("/tasks", before).statusCode()).as("the old id").isEqualTo(302);
    HttpResponse<String> tasks = get("/tasks", after);
    assertThat(tasks.statusCode()).isEqualTo(200);

    assertThat(post("/sign-out", after, token(tasks)).statusCode()).isEqualTo(302);
    assertThat(get("/tasks", after).statusCode()).as("after signing out").isEqualTo(302);
  }

  @Test
  @DisplayName("自己编的会话号：给一个新的，不用编的那个")
  void inventedSessions() throws Exception {
    String invented = "SESSION=MTIzNDU2NzgtMTIzNC0xMjM0LTEyMzQtMTIzNDU2Nzg5YWJj";
    HttpResponse<String> form = get("/sign-in", invented);
    assertThat(cookie(form)).isNotEqualTo(invented);
    HttpResponse<String> without =
        post("/sign-in", invented, "username=village-a&password=bangdai");
    assertThat(without.headers().firstValue("Location").orElse("")).contains("expired");
  }

  private static String token(HttpResponse<String> page) {
    Matcher token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    return "_csrf=" + token.group(1);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith("SESSION="))
        .map(c -> c.substring(0, c.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").GET(), cookie);
  }

  private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        cookie);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String cookie)
      throws IOException, InterruptedException {
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
