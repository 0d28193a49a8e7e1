package cn.bangdai.app.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser without scripts: a session, its CSRF token, forms. */
public final class PageSession {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** What came back; redirects are followed as a browser does. */
  public record Shown(int status, String path, String html) {

    /** The row of a case in the list, as HTML; empty when it is not there. */
    String row(String caseNumber) {
      for (String row : html.split("<tr ")) {
        if (row.contains(">" + caseNumber + "</a>")) {
          return row.substring(0, row.indexOf("</tr>"));
        }
      }
      return "";
    }

    boolean shows(String caseNumber) {
      return !row(caseNumber).isEmpty();
    }

    /** Where the link of that text leads; null when there is none. */
    String link(String text) {
      Matcher link =
          Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>" + Pattern.quote(text) + "</a>")
              .matcher(html);
      return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    /** Value of the first hidden field of that name. */
    String hidden(String name) {
      Matcher field =
          Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
              .matcher(html);
      assertThat(field.find()).as("field " + name).isTrue();
      return field.group(1).replace("&amp;", "&");
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private String token = "";

  private PageSession(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public static PageSession of(int port, String user) {
    PageSession session = new PageSession(port);
    session.get("/sign-in");
    session.post("/sign-in", "username", user, "password", "bangdai");
    return session;
  }

  public Shown get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** A form as a browser sends it; fields in pairs of name and value. */
  public Shown post(String path, String... fields) {
    return send(form(path, fields));
  }

  /** The same as htmx sends it from within a row of the list. */
  Shown postFromRow(String path, String taskId, String... fields) {
    return send(
        form(path, fields).header("HX-Request", "true").header("HX-Target", "row-" + taskId));
  }

  private HttpRequest.Builder form(String path, String... fields) {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private Shown send(HttpRequest.Builder request) {
    request.header("Accept", "text/html");
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      Matcher fresh = TOKEN.matcher(answer.body());
      if (fresh.find()) {
        token = fresh.group(1);
      }
      String path = answer.uri().toString().substring(base.length());
      return new Shown(answer.statusCode(), path, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
