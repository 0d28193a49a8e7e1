package cn.bangdai.app.organisation.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Keycloak, with a token that is fetched anew when it no longer counts. */
class AdminHttp {

  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final KeycloakSettings settings;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTS_WITHIN)
          .build();
  private volatile String token;

  AdminHttp(KeycloakSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /**
   * Something of the realm.
   *
   * @param path below the realm, such as {@code users}; its parts are already safe in an address
   * @return empty when there is no such thing
   * @throws KeycloakAway when it can't be had
   */
  Optional<JsonNode> get(String path, Map<String, ?> asked) {
    URI address = address("/admin/realms/" + settings.realm() + "/" + path + query(asked));
    HttpResponse<InputStream> answer = asked(address, token == null ? signIn() : token);
    if (answer.statusCode() == UNAUTHORISED) {
      close(answer);
      answer = asked(address, signIn());
    }
    if (answer.statusCode() == NOT_FOUND) {
      close(answer);
      return Optional.empty();
    }
    return Optional.of(content(answer));
  }

  private synchronized String signIn() {
    String form =
        form(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                settings.client(),
                "client_secret",
                settings.secret()));
    HttpRequest request =
        HttpRequest.newBuilder(
                address("/realms/" + settings.realm() + "/protocol/openid-connect/token"))
            .timeout(ANSWERS_WITHIN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    token = content(send(request)).path("access_token").asString();
    return token;
  }

  private HttpResponse<InputStream> asked(URI address, String bearer) {
    return send(
        HttpRequest.newBuilder(address)
            .timeout(ANSWERS_WITHIN)
            .header("Authorization", "Bearer " + bearer)
            .header("Accept", "application/json")
            .build());
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new KeycloakAway("连不上 Keycloak（" + settings.server() + "），请检查它是否在运行、网络是否通。", e);
    } catch (IOException e) {
      throw new KeycloakAway("Keycloak（" + settings.server() + "）没有答完就断了：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeycloakAway("读取 Keycloak 时被打断。", e);
    }
  }

  private JsonNode content(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      int status = answer.statusCode();
      if (status == UNAUTHORISED || status == FORBIDDEN) {
        throw new KeycloakAway(
            "Keycloak 不认同步用的客户端 %s（%d），请检查它的密钥和查看用户、机构、事件的权限。".formatted(settings.client(), status),
            null);
      }
      if (status >= 300) {
        throw new KeycloakAway("Keycloak 答复了 " + status + "，没有给出内容。", null);
      }
      return json.readTree(body);
    } catch (IOException | JacksonException e) {
      throw new KeycloakAway("Keycloak 的答复读不懂：" + e.getMessage(), e);
    }
  }

  private static void close(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      body.skip(Long.MAX_VALUE);
    } catch (IOException e) {
      throw new KeycloakAway("Keycloak 没有答完就断了：" + e.getMessage(), e);
    }
  }

  private URI address(String path) {
    return URI.create(settings.server().toString().replaceAll("/+$", "") + path);
  }

  private static String query(Map<String, ?> asked) {
    return asked.isEmpty() ? "" : "?" + form(asked);
  }

  private static String form(Map<String, ?> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + encoded(String.valueOf(f.getValue())))
        .collect(Collectors.joining("&"));
  }

  /** Safe as a value, and as a part of a path. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
