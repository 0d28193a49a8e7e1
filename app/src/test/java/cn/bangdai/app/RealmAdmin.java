package cn.bangdai.app;

import cn.bangdai.local.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administrator, who changes a realm as an administrator does: over its interface. */
public final class RealmAdmin {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final KeycloakServer server;
  private String token;
  private Instant until = Instant.EPOCH;

  public RealmAdmin(KeycloakServer server) {
    this.server = server;
  }

  /**
   * @param path below {@code /admin/realms}, with the slash
   * @return what came back; a missing node when nothing did
   */
  public JsonNode call(String method, String path, Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.baseUrl().resolve("/admin/realms" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(
                        body instanceof String text ? text : JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
  }

  /** Signs in with a password, as far as that goes; the status of the answer. */
  public int signsIn(String realm, String username, String password) {
    return signIn(realm, username, password).statusCode();
  }

  private HttpResponse<String> signIn(String realm, String username, String password) {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(username, password);
    URI address = server.baseUrl().resolve("/realms/" + realm + "/protocol/openid-connect/token");
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private String token() {
    if (Instant.now().isAfter(until)) {
      HttpResponse<String> answer = signIn("master", server.adminUser(), password());
      token = JSON.readTree(answer.body()).path("access_token").asString();
      until = Instant.now().plus(Duration.ofSeconds(40));
    }
    return token;
  }

  private String password() {
    try {
      return server.adminPassword();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
