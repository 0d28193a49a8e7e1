package cn.bangdai.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Keycloak with a given realm, as a child process on the loopback address only. The first
 * start on a machine builds it and imports the realm; later ones take what that left.
 */
public final class KeycloakServer implements AutoCloseable {

  /** What the console calls it. */
  static final String TITLE = "统一身份认证";

  private final DataFolder folder;
  private final KeycloakHome home;
  private final String realm;
  private final int port;
  private final List<String> pace;
  private KeycloakProcess process;

  private KeycloakServer(
      DataFolder folder, KeycloakHome home, String realm, int port, List<String> pace)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.home = home;
    this.realm = realm;
    this.port = port;
    this.pace = pace;
    startAgain();
  }

  /**
   * Starts Keycloak on a data folder that is kept between runs: who was changed in it stays so.
   *
   * @param dataFolder made if missing; only one process at a time may use it
   * @param realm imported once, into a new folder
   * @param port 0 takes a free one
   * @throws LocalFailure if the folder cannot be used or the server does not start
   */
  public static KeycloakServer start(Path dataFolder, RealmFiles realm, int port)
      throws IOException, InterruptedException {
    DataFolder folder = DataFolder.prepare(dataFolder);
    return start(folder, folder.programs(), realm, port, KeycloakProcess.AT_ONCE);
  }

  /**
   * Starts Keycloak for tests on a new folder; both are gone with this JVM at the latest. Programs
   * and imported realms are shared with other test runs.
   */
  public static KeycloakServer throwAway(RealmFiles realm)
      throws IOException, InterruptedException {
    return throwAway(realm, 0);
  }

  /** The same as it runs where its speed counts: it is slower to start, and faster afterwards. */
  public static KeycloakServer throwAwayAtFullSpeed(RealmFiles realm)
      throws IOException, InterruptedException {
    return throwAway(realm, 0, KeycloakProcess.FOR_LONG);
  }

  /**
   * The same at a given port, for those who had to tell it before the server was needed.
   *
   * @param port 0 takes a free one
   */
  public static KeycloakServer throwAway(RealmFiles realm, int port)
      throws IOException, InterruptedException {
    return throwAway(realm, port, KeycloakProcess.AT_ONCE);
  }

  private static KeycloakServer throwAway(RealmFiles realm, int port, List<String> pace)
      throws IOException, InterruptedException {
    DataFolder folder = DataFolder.prepare(Files.createTempDirectory("bangdai-keycloak-"));
    KeycloakServer server = start(folder, ThrowAway.sharedPrograms(), realm, port, pace);
    ThrowAway.atEnd(server::stop, folder.root());
    return server;
  }

  private static KeycloakServer start(
      DataFolder folder, Path programs, RealmFiles realm, int port, List<String> pace)
      throws IOException, InterruptedException {
    KeycloakHome home = KeycloakHome.prepare(folder, programs, realm);
    int taken = port == 0 ? KeycloakProcess.freePort() : port;
    return new KeycloakServer(folder, home, realm.realm(), taken, pace);
  }

  /** Where it listens, without a path. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The issuer of the realm's tokens. */
  public URI issuer() {
    return baseUrl().resolve("/realms/" + realm);
  }

  /** The administrator of the whole server, in the realm {@code master}. */
  public String adminUser() {
    return KeycloakProcess.ADMIN;
  }

  public String adminPassword() throws IOException {
    return home.adminPassword();
  }

  /** The process number of the server. */
  public long pid() {
    return process.process().pid();
  }

  Process process() {
    return process.process();
  }

  /** Returns when the server is gone; what it knows stays. */
  public void stop() {
    process.stop();
  }

  /** Starts the stopped server again at the same address. */
  public void startAgain() throws IOException, InterruptedException {
    process = KeycloakProcess.start(folder, home, realm, port, pace, KeycloakProcess.START_LIMIT);
  }

  /** The same as {@link #stop()}. */
  @Override
  public void close() {
    stop();
  }
}
