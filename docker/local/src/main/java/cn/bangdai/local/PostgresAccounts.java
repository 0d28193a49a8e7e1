package cn.bangdai.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The application's database and its user, made at the first start and repaired at any later one.
 */
final class PostgresAccounts {

  /** The name of the database and of its owner. */
  static final String APPLICATION = "bangdai";

  /** What PostgreSQL answers to a wrong password (class 28, invalid authorization). */
  private static final String WRONG_PASSWORD = "28P01";

  private PostgresAccounts() {}

  /**
   * @param port of the running server
   * @param mayCreateDatabases for tests, which take a new database each
   * @throws LocalFailure if the kept password is not this server's
   */
  static void ensure(int port, InstanceSecrets secrets, boolean mayCreateDatabases) {
    try (Connection connection =
            DriverManager.getConnection(
                url(port, "postgres"),
                PostgresDirectory.ADMINISTRATOR,
                secrets.administratorPassword());
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = 'bangdai'")) {
        statement.execute("create role bangdai");
      }
      // The password is hexadecimal digits, drawn by InstanceSecrets.
      statement.execute(
          "alter role bangdai login password '%s' %s"
              .formatted(secrets.password(), mayCreateDatabases ? "createdb" : "nocreatedb"));
      if (!exists(statement, "select 1 from pg_database where datname = 'bangdai'")) {
        statement.execute("create database bangdai owner bangdai");
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  private static LocalFailure failure(SQLException e) {
    if (WRONG_PASSWORD.equals(e.getSQLState())) {
      return LocalFailure.refused(
          "口令文件 instance.properties 与数据库不是一套，打不开数据库。请用备份恢复这个文件，或把整个数据文件夹移走后重新运行。", e);
    }
    return LocalFailure.refused(
        "数据库打不开：%s。数据没有被删除；请用备份恢复数据文件夹，或把它移到别处后重新运行。"
            .formatted(e.getMessage().lines().findFirst().orElse("没有说明原因")),
        e);
  }
}
