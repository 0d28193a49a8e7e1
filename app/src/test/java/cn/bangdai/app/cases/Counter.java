package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a counter with a browser that runs no scripts: a session, pages and plain forms. */
final class Counter {

  /** A page as it came; redirects are not followed. */
  record Shown(int status, String html, String location) {

    /** The sentence that stands at the field; empty when none does. */
    String errorAt(String field) {
      Matcher error =
          Pattern.compile("id=\"" + Pattern.quote(field) + "-error\"[^>]*>([^<]*)<").matcher(html);
      return error.find() ? error.group(1) : "";
    }

    /** Value of the input of that name, as HTML has it. */
    String value(String field) {
      Matcher input =
          Pattern.compile("<input[^>]*name=\"" + Pattern.quote(field) + "\"[^>]*>").matcher(html);
      assertThat(input.find()).as(field + " in " + html).isTrue();
      Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
      return value.find() ? value.group(1) : "";
    }

    boolean ticked(String field, String value) {
      return Pattern.compile(
              "<input[^>]*name=\"%s\"[^>]*value=\"%s\"[^>]*checked"
                  .formatted(Pattern.quote(field), Pattern.quote(value)))
          .matcher(html)
          .find();
    }
  }

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;
  private String token;

  Counter(int port, String user) {
    base = "http://127.0.0.1:" + port;
    token = get("/sign-in").value("_csrf");
    assertThat(post("/sign-in", Map.of("username", user, "password", "bangdai")).location())
        .doesNotContain("wrong");
  }

  Shown get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  /** A part of a page, as htmx asks for it. */
  Shown part(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).header("HX-Request", "true").build());
  }

  /** Sends a form with the page's CSRF token. */
  Shown post(String path, Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    pairs.add("_csrf=" + encoded(token));
    fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
            .build());
  }

  /** Opens a page; its token is used from then on. */
  Shown open(String path) {
    Shown page = get(path);
    assertThat(page.status()).as(page.html()).isEqualTo(200);
    token = page.value("_csrf");
    return page;
  }

  private Shown send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Shown(
          answer.statusCode(), answer.body(), answer.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** 新建办件 filled in without a fault, for a person nobody has seen before. */
  static Map<String, String> filled(String item) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("mode", "PROXY");
    fields.put("item", item);
    fields.put("applicant.kind", "PERSON");
    fields.put("applicant.name", "马小芳");
    fields.put("applicant.phone", "139 0953 0418");
    fields.put("applicant.idType", "RESIDENT_ID");
    fields.put("applicant.idNumber", somebody());
    fields.put("applicant.address", "金积镇塔湾村三队");
    fields.put("applicant.groups", "ELDERLY");
    fields.put("channel", "WINDOW");
    fields.put("timing", "REGULAR");
    fields.put("consent", "true");
    return fields;
  }

  /** A resident identity number of its own, with the right check digit. */
  static String somebody() {
    String body = "64030219600101%03d".formatted(PEOPLE.incrementAndGet());
    return "0123456789X"
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(Identifiers::isResidentId)
        .findFirst()
        .orElseThrow();
  }
}
