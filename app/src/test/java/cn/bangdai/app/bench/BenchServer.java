package cn.bangdai.app.bench;

import cn.bangdai.local.LocalPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own for one benchmark, as durable as {@code bin/run} starts it, on a folder
 * that is deleted at the end.
 */
final class BenchServer implements AutoCloseable {

  /** As the application's own pool. */
  private static final int CONNECTIONS = 20;

  private final Path folder;
  private final LocalPostgres postgres;

  private BenchServer(Path folder, LocalPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static BenchServer start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bangdai-bench-");
    BenchServer server = new BenchServer(folder, LocalPostgres.start(folder, 0));
    // However the benchmark ends, by Ctrl-C too, nothing of it stays.
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  LocalPostgres postgres() {
    return postgres;
  }

  Path folder() {
    return folder;
  }

  /** A second, empty database on the same server, owned by the same user. */
  void createDatabase(String name) throws IOException, SQLException {
    Properties secrets = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("instance.properties"))) {
      secrets.load(in);
    }
    String password = secrets.getProperty("database.administrator");
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner " + postgres.username());
    }
  }

  /** Connections to a database of the server. */
  HikariDataSource pool(String database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl(database));
    config.setUsername(postgres.username());
    config.setPassword(postgres.password());
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  @Override
  public synchronized void close() {
    postgres.stop();
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("留下了 " + folder + "：" + e.getMessage());
    }
  }
}
