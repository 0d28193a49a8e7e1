package cn.bangdai.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A real PostgreSQL 18 as a child process, on the loopback address only, reached by password only.
 * Whoever starts it stops it; a kept one has no shutdown hook of its own, because it must end after
 * everything that uses it.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final int CONNECTIONS = 200;
  private static final int PORT_ATTEMPTS = 5;

  private final PostgresServer server;
  private final InstanceSecrets secrets;
  private final int port;

  private LocalPostgres(PostgresServer server, InstanceSecrets secrets, int port) {
    this.server = server;
    this.secrets = secrets;
    this.port = port;
  }

  /**
   * Starts the server on a data folder that is kept between runs, with every guard against loss on.
   *
   * @param dataFolder made if missing; only one process at a time may use it
   * @param port 0 takes a free one
   * @throws LocalFailure if the folder cannot be used or the server does not start
   */
  public static LocalPostgres start(Path dataFolder, int port)
      throws IOException, InterruptedException {
    DataFolder folder = DataFolder.prepare(dataFolder);
    SafeFiles.deleteDrafts(folder.programs(), "*.draft-*");
    PostgresPrograms programs = PostgresPrograms.unpack(folder.programs());
    PostgresLeftovers.stop(folder, programs);
    return start(folder, programs, port, false);
  }

  /**
   * Starts a server for tests: a new folder, no waiting for the disk, gone with this JVM at the
   * latest. Its user may create databases.
   */
  public static LocalPostgres throwAway() throws IOException, InterruptedException {
    return throwAway(Files.createTempDirectory("bangdai-postgres-"));
  }

  /**
   * The same on a given new folder, such as a test's object store has already; it is deleted at the
   * end.
   */
  public static LocalPostgres throwAway(Path dataFolder) throws IOException, InterruptedException {
    DataFolder folder = DataFolder.prepare(dataFolder);
    PostgresPrograms programs = PostgresPrograms.unpack(ThrowAway.sharedPrograms());
    LocalPostgres postgres = start(folder, programs, 0, true);
    ThrowAway.atEnd(postgres::stop, folder.root());
    return postgres;
  }

  private static LocalPostgres start(
      DataFolder folder, PostgresPrograms programs, int wantedPort, boolean throwAway)
      throws IOException, InterruptedException {
    InstanceSecrets secrets = InstanceSecrets.of(folder);
    new PostgresDirectory(folder, programs).prepare(secrets);
    for (int attempt = 1; ; attempt++) {
      int port = wantedPort == 0 ? freePort() : wantedPort;
      try {
        Map<String, String> settings = settings(secrets, port, throwAway);
        PostgresServer server = PostgresServer.start(folder, programs, settings);
        return ready(new LocalPostgres(server, secrets, port), throwAway);
      } catch (LocalFailure e) {
        // Between finding a free port and using it somebody else may take it.
        if (wantedPort != 0 || attempt == PORT_ATTEMPTS || !e.getMessage().contains("TCP/IP")) {
          throw e;
        }
      }
    }
  }

  private static LocalPostgres ready(LocalPostgres started, boolean throwAway) {
    try {
      PostgresAccounts.ensure(started.port, started.secrets, throwAway);
      return started;
    } catch (RuntimeException e) {
      started.stop();
      throw e;
    }
  }

  private static Map<String, String> settings(
      InstanceSecrets secrets, int port, boolean throwAway) {
    String durable = throwAway ? "off" : "on";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("cluster_name", "bangdai-" + secrets.token());
    settings.put("max_connections", Integer.toString(CONNECTIONS));
    settings.put("fsync", durable);
    settings.put("synchronous_commit", durable);
    settings.put("full_page_writes", durable);
    return settings;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The address of the application's database. */
  public String jdbcUrl() {
    return jdbcUrl(PostgresAccounts.APPLICATION);
  }

  /** The address of a database of this server. */
  public String jdbcUrl(String database) {
    return PostgresAccounts.url(port, database);
  }

  /** The application's database user: it owns its database and is no superuser. */
  public String username() {
    return PostgresAccounts.APPLICATION;
  }

  public String password() {
    return secrets.password();
  }

  /** Names this installation; the server's {@code cluster_name} is {@code bangdai-<token>}. */
  public String token() {
    return secrets.token();
  }

  /** The process number of the server. */
  public long pid() {
    return server.process().pid();
  }

  Process process() {
    return server.process();
  }

  /** Stops the server after everything is on disk; returns when it is gone. */
  public void stop() {
    server.stop();
  }

  /** The same as {@link #stop()}. */
  @Override
  public void close() {
    stop();
  }
}
