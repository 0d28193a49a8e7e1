package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser without scripts: a session, forms, and where one is led. */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** A page as it came; {@code location} where it leads on to, null if nowhere. */
  public record Page(int status, String html, String location) {

    public String value(String field) {
      Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(html);
      assertThat(found.find()).as("a field " + field).isTrue();
      return found.group(1);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;

  private Browser(int port) {
    this.base = "http://localhost:" + port;
  }

  /** Not signed in. */
  public static Browser at(int port) {
    return new Browser(port);
  }

  public static Browser signedIn(int port, String user) {
    Browser browser = new Browser(port);
    browser.signIn(user);
    return browser;
  }

  /** Where one lands after signing in. */
  public Page signIn(String user) {
    Page form = get("/sign-in");
    Page answer = post("/sign-in", "_csrf", token(form), "username", user, "password", "bangdai");
    assertThat(answer.location()).doesNotContain("wrong");
    return answer;
  }

  public Page get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").GET());
  }

  /** Names and values in turn; the CSRF token is the caller's. */
  public Page post(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", pairs))));
  }

  public static String token(Page page) {
    Matcher token = TOKEN.matcher(page.html());
    assertThat(token.find()).as("a form with its token").isTrue();
    return token.group(1);
  }

  static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private URI uri(String path) {
    return URI.create(path.startsWith("http") ? path : base + path);
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Page(
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Location").map(l -> l.replace(base, "")).orElse(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
