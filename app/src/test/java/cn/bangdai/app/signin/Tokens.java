package cn.bangdai.app.signin;

import cn.bangdai.app.RealmAdmin;
import cn.bangdai.app.TestKeycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the realm, as a machine gets them that has a client of its own. */
final class Tokens {

  private static final String CLIENT = "machine";
  private static final String CLIENTS = "/bangdai/clients";

  private final RealmAdmin admin = new RealmAdmin(TestKeycloak.server());
  private final HttpClient http = HttpClient.newHttpClient();

  Tokens() {
    if (admin.call("GET", CLIENTS + "?clientId=" + CLIENT, null).isEmpty()) {
      register();
    }
  }

  /** A client that says the same of people as the pages' does, and takes passwords. */
  private void register() {
    JsonNode web = admin.call("GET", CLIENTS + "?clientId=bangdai-web", null).path(0);
    Map<String, Object> client = new LinkedHashMap<>();
    client.put("clientId", CLIENT);
    client.put("publicClient", true);
    client.put("standardFlowEnabled", false);
    client.put("directAccessGrantsEnabled", true);
    client.put("defaultClientScopes", web.path("defaultClientScopes"));
    JsonNode mappers = web.path("protocolMappers").deepCopy();
    mappers.forEach(mapper -> ((tools.jackson.databind.node.ObjectNode) mapper).remove("id"));
    client.put("protocolMappers", mappers);
    admin.call("POST", CLIENTS, client);
  }

  /** An access token of that person. */
  String of(String username, String password) {
    return token("grant_type=password&client_id=" + CLIENT, username, password, "access_token");
  }

  /** An ID token of that person: for the client, not for us. */
  String idTokenOf(String username, String password) {
    return token(
        "scope=openid&grant_type=password&client_id=" + CLIENT, username, password, "id_token");
  }

  private String token(String how, String username, String password, String kind) {
    String form = how + "&username=" + username + "&password=" + password;
    return ask(form).path(kind).asString();
  }

  /** A genuine access token that is meant for Keycloak's own interface. */
  String forSomethingElse() {
    String form =
        "grant_type=client_credentials&client_id=bangdai-sync&client_secret=bangdai-sync-demo";
    return ask(form).path("access_token").asString();
  }

  private JsonNode ask(String form) {
    return json(
        HttpRequest.newBuilder(endpoint("token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** The realm's public key for signatures. */
  JsonNode publicKey() {
    for (JsonNode key : json(HttpRequest.newBuilder(endpoint("certs")).build()).path("keys")) {
      if ("sig".equals(key.path("use").asString())) {
        return key;
      }
    }
    throw new IllegalStateException("no key");
  }

  private static URI endpoint(String name) {
    return TestKeycloak.address().resolve("/realms/bangdai/protocol/openid-connect/" + name);
  }

  private JsonNode json(HttpRequest request) {
    try {
      return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
