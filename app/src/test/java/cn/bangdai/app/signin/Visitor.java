package cn.bangdai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at a browser without scripts, who goes back and forth between the application and
 * Keycloak, with the cookies of both.
 */
final class Visitor {

  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** The last page, wherever redirects have led. */
  record Shown(URI at, HttpResponse<String> answer) {

    int status() {
      return answer.statusCode();
    }

    String html() {
      return answer.body();
    }

    String path() {
      return at.getRawQuery() == null ? at.getPath() : at.getPath() + "?" + at.getRawQuery();
    }

    boolean asksForPassword() {
      return html().contains("name=\"password\"") && at.getPath().startsWith("/realms/");
    }

    boolean asksForCode() {
      return html().contains("name=\"otp\"");
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
  private final List<String> cookieHeaders = new ArrayList<>();
  private Shown shown;

  Visitor(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  Visitor opens(String path) {
    return goes("GET", URI.create(base).resolve(path), null, Map.of());
  }

  Visitor opens(String path, Map<String, String> headers) {
    return goes("GET", URI.create(base).resolve(path), null, headers);
  }

  /**
   * From any page of ours through Keycloak's forms, the code included where one is asked for; the
   * next one, where another test has used this one up.
   */
  Visitor signsIn(String username) {
    opens("/tasks").types("username", username, "password", "bangdai");
    String used = null;
    while (shown.asksForCode()) {
      String code = Otp.now();
      if (code.equals(used)) {
        Thread.onSpinWait();
      } else {
        used = code;
        types("otp", code);
      }
    }
    return this;
  }

  /** Fills in the form that is shown. */
  Visitor types(String... fields) {
    Matcher form = ACTION.matcher(shown.html());
    assertThat(form.find()).as("a form in: %s", shown.html()).isTrue();
    URI action = shown.at().resolve(form.group(1).replace("&amp;", "&"));
    return goes("POST", action, form(fields), Map.of());
  }

  /** A form that nobody has shown. */
  Visitor posts(String path, String... fields) {
    return goes("POST", URI.create(base).resolve(path), form(fields), Map.of());
  }

  /** As a machine, without any session; the status of the answer. */
  int asks(String path, String token) {
    return new Visitor(URI.create(base).getPort())
        .opens(path, Map.of("Authorization", "Bearer " + token))
        .sees()
        .status();
  }

  Visitor signsOut() {
    Matcher token = TOKEN.matcher(opens("/tasks").shown.html());
    assertThat(token.find()).as("a token in: %s", shown.html()).isTrue();
    URI out = URI.create(base + "/sign-out");
    return goes("POST", out, form("_csrf", token.group(1)), Map.of());
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private Visitor goes(String method, URI to, String form, Map<String, String> headers) {
    HttpResponse<String> answer = send(method, to, form, headers);
    keep(to, answer);
    int status = answer.statusCode();
    if (status == 302 || status == 303) {
      URI next = to.resolve(answer.headers().firstValue("Location").orElseThrow());
      return goes("GET", next, null, Map.of());
    }
    shown = new Shown(to, answer);
    return this;
  }

  private HttpResponse<String> send(
      String method, URI to, String form, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to).setHeader("Accept", "text/html, */*;q=0.8");
    headers.forEach(request::setHeader);
    cookies
        .getOrDefault(to.getAuthority(), Map.of())
        .forEach((name, value) -> request.header("Cookie", name + "=" + value));
    if (form != null) {
      request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    try {
      var body = form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form);
      return http.send(request.method(method, body).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As a browser does that takes this machine for safe: {@code Secure} cookies, too. */
  private void keep(URI from, HttpResponse<String> answer) {
    for (String header : answer.headers().allValues("Set-Cookie")) {
      cookieHeaders.add(header);
      String pair = header.split(";", 2)[0];
      String name = pair.substring(0, pair.indexOf('='));
      Map<String, String> jar =
          cookies.computeIfAbsent(from.getAuthority(), a -> new LinkedHashMap<>());
      if (header.contains("Max-Age=0")) {
        jar.remove(name);
      } else {
        jar.put(name, pair.substring(pair.indexOf('=') + 1));
      }
    }
  }

  Shown sees() {
    return shown;
  }

  /** The value of our session cookie; null when there is none. */
  String session() {
    return cookies.getOrDefault(URI.create(base).getAuthority(), Map.of()).get("SESSION");
  }

  /** Every cookie header that came, in order. */
  List<String> cookieHeaders() {
    return cookieHeaders;
  }
}
