package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keycloak as a child process: it answers for its realm and comes back at its address. */
class KeycloakServerTest {

  /** What {@code bin/run} gives it; an import that Keycloak doesn't take fails here. */
  private static final Path REALM = Path.of("../../identity/src/main/resources/realm");

  @Test
  void answersForItsRealmAndComesBackAtTheSameAddress() throws Exception {
    KeycloakServer server = KeycloakServer.throwAway(RealmFiles.ofFolder(REALM));
    URI issuer = server.issuer();
    assertThat(answer(issuer)).contains("\"realm\":\"bangdai\"");
    server.stop();
    assertThat(ProcessHandle.of(server.pid())).isEmpty();
    server.startAgain();
    assertThat(answer(issuer)).contains("\"realm\":\"bangdai\"");
  }

  private static String answer(URI uri) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
