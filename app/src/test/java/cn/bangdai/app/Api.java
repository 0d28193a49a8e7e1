package cn.bangdai.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface as a machine uses it: JSON over HTTP, signed in with a demo account. */
public final class Api {

  /** Escapes what is not ASCII, so that even half a character arrives as it is. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What came back. */
  public record Answer(int status, String text, HttpResponse<byte[]> raw) {

    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** The Chinese sentence of a problem. */
    public String detail() {
      return json().path("detail").asString();
    }

    public String code() {
      return json().path("code").asString();
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  public Api(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public Answer get(String user, String path) {
    return send(user, "GET", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer post(String user, String path, Object body) {
    return send(user, "POST", path, json(body), Map.of());
  }

  public Answer post(String user, String path, Object body, String idempotencyKey) {
    return send(user, "POST", path, json(body), Map.of("Idempotency-Key", idempotencyKey));
  }

  public Answer put(String user, String path, Object body) {
    return send(user, "PUT", path, json(body), Map.of());
  }

  /** A request as it is, with whatever is in it. */
  public Answer raw(String user, String method, String path, String body, String contentType) {
    return send(
        user, method, path, BodyPublishers.ofString(body), Map.of("Content-Type", contentType));
  }

  /** The same in pieces whose number nobody tells beforehand. */
  public Answer chunked(String user, String method, String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        user,
        method,
        path,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
        Map.of());
  }

  /** A request with these headers and no other; not even a sign-in. */
  public Answer bare(String method, String path, String body, Map<String, String> headers) {
    return send(null, method, path, BodyPublishers.ofString(body), headers);
  }

  private static BodyPublisher json(Object body) {
    return body == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private Answer send(
      String user, String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.setHeader("Content-Type", "application/json");
    headers.forEach(request::setHeader);
    if (user != null) {
      byte[] credentials = (user + ":bangdai").getBytes(StandardCharsets.UTF_8);
      request.setHeader(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      return new Answer(answer.statusCode(), text, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
