package cn.bangdai.app.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what is sent to the database, by what is being done. Off, it hands out the pool's own
 * connections and costs nothing.
 */
final class StatementCounter {

  private final Map<String, List<String>> sent = new LinkedHashMap<>();
  private Bound last;
  private String doing;

  /** A data source that is counted while something is being {@link #during done}. */
  DataSource watching(DataSource source) {
    return new Watched(source);
  }

  /** Counts the statements of this thread until the work is done; one thread at a time. */
  void during(String what, Runnable work) {
    String key = sent.containsKey(what) ? what + " again" : what;
    sent.put(key, new ArrayList<>());
    doing = key;
    try {
      work.run();
    } finally {
      doing = null;
    }
  }

  /** SQL by what was done, in the order in which it was sent. */
  Map<String, List<String>> sent() {
    return sent;
  }

  /** The last prepared statement counted. */
  Bound last() {
    return last;
  }

  private record Setting(Method method, Object[] arguments) {}

  /** A statement with the values it was sent with. */
  record Bound(String sql, List<Setting> settings) {

    /** Runs it once more behind a prefix such as {@code explain}; the first column's lines. */
    List<String> run(DataSource database, String prefix) {
      try (Connection connection = database.getConnection();
          PreparedStatement again = connection.prepareStatement(prefix + sql)) {
        for (Setting setting : settings) {
          setting.method().invoke(again, setting.arguments());
        }
        List<String> lines = new ArrayList<>();
        try (var rows = again.executeQuery()) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
        return lines;
      } catch (SQLException | ReflectiveOperationException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }

  int total() {
    return sent.values().stream().mapToInt(List::size).sum();
  }

  private final class Watched extends DelegatingDataSource {

    private final Thread walker = Thread.currentThread();

    Watched(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return doing == null || Thread.currentThread() != walker ? connection : counted(connection);
    }
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) -> {
          if (result instanceof CallableStatement) {
            throw new IllegalStateException("not counted: callable statements");
          }
          if (result instanceof PreparedStatement prepared) {
            return counted(PreparedStatement.class, prepared, (String) arguments[0]);
          }
          return result instanceof Statement s ? counted(Statement.class, s, null) : result;
        });
  }

  private <S extends Statement> S counted(Class<S> type, S statement, String sql) {
    List<Setting> settings = new ArrayList<>();
    return proxy(
        type,
        statement,
        (method, arguments, result) -> {
          if (method.getName().startsWith("execute")) {
            sent.get(doing).add(sql == null ? (String) arguments[0] : sql);
            last = new Bound(sql, List.copyOf(settings));
          } else if (method.getName().startsWith("set") && arguments[0] instanceof Integer) {
            settings.add(new Setting(method, arguments));
          }
          return result;
        });
  }

  private interface After {
    Object result(Method method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return after.result(method, arguments, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
