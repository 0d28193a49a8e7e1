package cn.bangdai.app;

import cn.bangdai.identity.RealmAccounts;
import cn.bangdai.local.KeycloakServer;
import cn.bangdai.local.RealmFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/**
 * The test run's one real Keycloak, with the product's own realm. Its address is known from the
 * beginning; it is started for the first test that needs it.
 */
public final class TestKeycloak {

  /** The realm that the application of the tests mirrors; made by those who test that. */
  public static final String MIRRORED = "mirrored";

  /** Of the client that reads the mirrored realm. */
  public static final String SECRET = "mirrored-secret";

  private static final int PORT = freePort();
  private static KeycloakServer server;
  private static boolean stopped;

  private TestKeycloak() {}

  /** Where it will be, or is. */
  public static URI address() {
    return URI.create("http://127.0.0.1:" + PORT);
  }

  /** The running server. */
  public static synchronized KeycloakServer server() {
    try {
      if (server == null) {
        RealmFiles files =
            RealmFiles.ofResources(
                RealmAccounts.class, "/realm/", "bangdai-realm.json", "bangdai-users-0.json");
        server = KeycloakServer.throwAway(files, PORT);
      }
      if (stopped) {
        stopped = false;
        server.startAgain();
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Nobody answers until the server is asked for again. */
  public static synchronized void stop() {
    if (server != null) {
      server.stop();
      stopped = true;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
