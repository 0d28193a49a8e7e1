package cn.bangdai.app.worklist;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody with a browser without script: pages, form posts with the page's token and key, files.
 */
final class TaskPageVisitor {

  /** What came back, redirects followed. */
  record Seen(int status, String path, String html, HttpResponse<byte[]> raw) {

    /** The text of the page without its tags, spaces folded. */
    String text() {
      return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    /** What stands in a hidden field. */
    String hidden(String name) {
      Matcher field =
          Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(html);
      assertThat(field.find()).as("hidden field " + name).isTrue();
      return field.group(1);
    }
  }

  private static final String BOUNDARY = "bangdai-test-boundary";

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String token;

  private TaskPageVisitor(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  static TaskPageVisitor signedIn(int port, String username) {
    TaskPageVisitor visitor = new TaskPageVisitor(port);
    visitor.token = visitor.get("/sign-in").hidden("_csrf");
    visitor.post("/sign-in", Map.of("username", username, "password", "bangdai"));
    visitor.token = visitor.get("/sign-in").hidden("_csrf");
    return visitor;
  }

  Seen get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** A part of a page, as htmx asks for it. */
  Seen part(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET().header("HX-Request", "true"));
  }

  Seen post(String path, Map<String, ?> fields) {
    return send(form(path, fields));
  }

  Seen postPart(String path, Map<String, ?> fields) {
    return send(form(path, fields).header("HX-Request", "true"));
  }

  private HttpRequest.Builder form(String path, Map<String, ?> fields) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    List<String> pairs = new ArrayList<>();
    all.forEach((name, value) -> pairs.addAll(pairs(name, value)));
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(String.join("&", pairs)));
  }

  private static List<String> pairs(String name, Object value) {
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    return values.stream()
        .map(v -> name + "=" + URLEncoder.encode(v.toString(), StandardCharsets.UTF_8))
        .toList();
  }

  Seen upload(String path, Map<String, String> fields, String name, byte[] bytes) {
    List<byte[]> parts = new ArrayList<>();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    all.forEach((field, value) -> parts.add(line("name=\"" + field + "\"\r\n\r\n" + value)));
    parts.add(line("name=\"file\"; filename=\"" + name + "\"\r\n\r\n"));
    parts.add(bytes);
    parts.add(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArrays(parts)));
  }

  private static byte[] line(String rest) {
    String part = "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest;
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private Seen send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      String html = new String(answer.body(), StandardCharsets.UTF_8);
      Matcher csrf = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"").matcher(html);
      if (csrf.find()) {
        token = csrf.group(1);
      }
      return new Seen(answer.statusCode(), answer.uri().getPath(), html, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
