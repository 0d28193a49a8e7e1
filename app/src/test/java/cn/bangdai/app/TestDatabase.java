package cn.bangdai.app;

import cn.bangdai.local.LocalPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The test run's one real PostgreSQL; a new database for whoever asks. */
public final class TestDatabase {

  private static final LocalPostgres SERVER = TestServers.postgres();
  private static int databases;

  private TestDatabase() {}

  /** A new, empty database. */
  public static synchronized DataSource create() {
    return source(SERVER.jdbcUrl(createNamed()));
  }

  /** A new, empty database; its name. */
  static synchronized String createNamed() {
    String name = "t" + ++databases;
    try (var connection = source(SERVER.jdbcUrl()).getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(SERVER.username());
    source.setPassword(SERVER.password());
    // Nobody stands between these connections and the test: they see every row.
    source.setOptions("-c bangdai.viewer=system");
    return source;
  }
}
