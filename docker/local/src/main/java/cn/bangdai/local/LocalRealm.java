package cn.bangdai.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application's own realm on this machine, with the demo secrets that its file gives. */
final class LocalRealm {

  /** Names the folder of the realm's files. */
  static final String FOLDER = "bangdai.realm";

  /** Of the client that signs people in; public, like the demo passwords. */
  static final String WEB_SECRET = "bangdai-web-demo";

  /** The same of the client that reads units and people. */
  static final String SYNC_SECRET = "bangdai-sync-demo";

  /** From which the demo people's one-time codes are made, as authenticators want it typed. */
  static final String DEMO_CODE_KEY = "MJQW4Z3EMFUS2ZDFNVXS233UOAWTAMBR";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private LocalRealm() {}

  static RealmFiles files() throws IOException {
    return RealmFiles.ofFolder(Path.of(System.getProperty(FOLDER, "")));
  }

  /**
   * Keycloak tells the application when it ends a session; the port is another one each time.
   *
   * @throws LocalFailure if Keycloak doesn't take it
   */
  static void tellWhereTheApplicationIs(KeycloakServer keycloak, int port)
      throws IOException, InterruptedException {
    String token = first(TOKEN, ask(keycloak, "/realms/master/protocol/openid-connect/token"));
    URI clients = keycloak.baseUrl().resolve("/admin/realms/bangdai/clients");
    String found = send(authorized(clients + "?clientId=bangdai-web", token).GET());
    String change =
        """
        {"clientId": "bangdai-web", "attributes": {"backchannel.logout.url": \
        "http://127.0.0.1:%d/logout/connect/back-channel/keycloak"}}"""
            .formatted(port);
    send(
        authorized(clients + "/" + first(ID, found), token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(change)));
  }

  private static String ask(KeycloakServer keycloak, String path)
      throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(keycloak.adminUser(), keycloak.adminPassword());
    return send(
        HttpRequest.newBuilder(keycloak.baseUrl().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder authorized(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw refused();
    }
    return answer.body();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw refused();
    }
    return found.group(1);
  }

  private static LocalFailure refused() {
    return LocalFailure.failed("统一身份认证（Keycloak）不认它自己的管理员。请把数据文件夹里的 keycloak 移走后重新运行，它会重新建立。");
  }
}
