package cn.bangdai.app.shared.viewer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that show what the thread's viewer sees. A connection of the pool keeps its
 * viewer until it is handed to another, so the setting is written once for a run of statements of
 * one person. It is written outside any transaction: no rollback takes it back.
 */
final class ViewedDataSource extends DelegatingDataSource {

  private static final String SHOW =
      """
      select set_config('bangdai.viewer', ?, false), set_config('bangdai.sight', ?, false),
             set_config('bangdai.groups', ?, false)
      """;

  /** By physical connection, to whom it shows its rows. */
  private final Map<Connection, Viewer> shown = Collections.synchronizedMap(new WeakHashMap<>());

  ViewedDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Viewer viewer = Viewers.current();
    Connection connection = super.getConnection();
    try {
      Connection physical = connection.unwrap(Connection.class);
      if (!viewer.equals(shown.get(physical))) {
        show(connection, physical, viewer);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Unknown until the database has said yes: what fails on the way is written again. */
  private void show(Connection connection, Connection physical, Viewer viewer) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new SQLException("a connection came from the pool inside a transaction");
    }
    shown.remove(physical);
    try (PreparedStatement statement = connection.prepareStatement(SHOW)) {
      statement.setString(1, viewer.name());
      statement.setString(2, viewer.sight());
      statement.setString(3, viewer.groups());
      statement.execute();
    }
    shown.put(physical, viewer);
  }

  /** Nobody knows to whom such a connection would show its rows. */
  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLException("connections come from the pool alone");
  }
}
