package cn.bangdai.app.http;

import cn.bangdai.app.Api;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person's browser gets, with its headers, after signing in on the page. */
final class PageFiles {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;

  private PageFiles(int port) {
    base = "http://localhost:" + port;
  }

  static PageFiles signedIn(int port, String user) {
    PageFiles browser = new PageFiles(port);
    Matcher token = TOKEN.matcher(browser.get("/sign-in").text());
    if (!token.find()) {
      throw new IllegalStateException("no token on the sign-in page");
    }
    String form =
        "username="
            + user
            + "&password=bangdai&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    browser.send(
        HttpRequest.newBuilder(URI.create(browser.base + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    return browser;
  }

  Api.Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** A form without the token of a page. */
  Api.Answer forged(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=x&query=%3Fscope%3Dmine")));
  }

  void signOut() {
    Matcher token = TOKEN.matcher(get("/tasks").text());
    if (!token.find()) {
      throw new IllegalStateException("no token on the page");
    }
    send(
        HttpRequest.newBuilder(URI.create(base + "/sign-out"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
  }

  private Api.Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Api.Answer(
          answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
