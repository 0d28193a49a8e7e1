package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak as a child process: it keeps what it knows, comes back at its address, and heals. */
class KeycloakServerTest {

  private static final String REALM =
      """
      {"realm": "small", "enabled": true, "sslRequired": "none"}""";

  @TempDir Path temporary;

  @Test
  void answersForItsRealmAndComesBackAtTheSameAddress() throws Exception {
    Files.writeString(temporary.resolve("small-realm.json"), REALM);
    KeycloakServer server = KeycloakServer.throwAway(RealmFiles.ofFolder(temporary));
    URI issuer = server.issuer();
    assertThat(answer(issuer)).contains("\"realm\":\"small\"");
    server.stop();
    assertThat(ProcessHandle.of(server.pid())).isEmpty();
    server.startAgain();
    assertThat(answer(issuer)).contains("\"realm\":\"small\"");
  }

  private static String answer(URI uri) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
