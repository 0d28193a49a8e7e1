package cn.bangdai.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The running Keycloak: on the loopback address only; it ends when whoever started it is gone. Its
 * own start script is not used, because it starts yet another process that nobody could stop.
 */
final class KeycloakProcess {

  static final String NAME = "keycloak";

  /** Its bootstrap administrator. */
  static final String ADMIN = "admin";

  /** A realm of thousands is imported once, in minutes. */
  static final Duration IMPORT_LIMIT = Duration.ofMinutes(30);

  static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

  private static final List<String> MACHINE =
      List.of(
          "-Xms64m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dkc.config.built=true");

  /** Starts in half the time with half of the memory, and is slower afterwards. */
  static final List<String> AT_ONCE = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

  /** As a server that runs for months; its caches alone want a gigabyte. */
  static final List<String> FOR_LONG = List.of("-Xmx1g");

  private final DataFolder folder;
  private final Process process;

  private KeycloakProcess(DataFolder folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /**
   * Starts the server and waits until it answers for the realm.
   *
   * @param pace {@link #AT_ONCE} or {@link #FOR_LONG}
   * @param limit how long it may take
   * @throws LocalFailure if it ends instead, or takes too long
   */
  static KeycloakProcess start(
      DataFolder folder,
      KeycloakHome home,
      String realm,
      int port,
      List<String> pace,
      Duration limit)
      throws IOException, InterruptedException {
    Path log = folder.log(NAME);
    ProcessBuilder builder = new ProcessBuilder(Processes.inOwnSession(command(home, port, pace)));
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    // Used once, when the database is new.
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", home.adminPassword());
    builder.directory(home.root().toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    KeycloakProcess started = new KeycloakProcess(folder, builder.start());
    try {
      RunningRecord.write(folder, NAME, started.process.toHandle());
      started.awaitReady(URI.create("http://127.0.0.1:" + port + "/realms/" + realm), limit);
      return started;
    } catch (IOException | InterruptedException | RuntimeException e) {
      started.stop();
      throw e;
    }
  }

  private static List<String> command(KeycloakHome home, int port, List<String> pace) {
    Path quarkus = home.programs().home().resolve("lib/quarkus-run.jar");
    List<String> command = new ArrayList<>(List.of(Processes.java()));
    command.addAll(MACHINE);
    command.addAll(pace);
    command.addAll(
        List.of(
            "-Dkc.home.dir=" + home.root(),
            "-Djboss.server.config.dir=" + home.root().resolve("conf"),
            "-cp",
            ModuleTarget.code() + File.pathSeparator + quarkus,
            UntilParentEnds.class.getName(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            // One name, so that every token has the same issuer.
            "--hostname=http://127.0.0.1:" + port,
            "--cache=local"));
    return command;
  }

  private void awaitReady(URI realm, Duration limit) throws InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PROBE_LIMIT)
            .build();
    boolean inTime = Processes.await(limit, () -> !process.isAlive() || answers(client, realm));
    if (!process.isAlive() || !inTime) {
      throw LocalFailure.failed("统一身份认证（Keycloak）没有启动起来，详情见 " + folder.log(NAME) + "。");
    }
  }

  private static boolean answers(HttpClient client, URI realm) {
    HttpRequest request = HttpRequest.newBuilder(realm).timeout(PROBE_LIMIT).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      // The wait around this sees it.
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Process process() {
    return process;
  }

  void stop() {
    Processes.end(process, STOP_LIMIT);
    RunningRecord.remove(folder, NAME);
  }
}
