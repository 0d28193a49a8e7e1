package cn.bangdai.app.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameter;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that nothing reads before the commit: what the applicant is told, messages, the audit row,
 * the key. They go to the database together, in one exchange just before the commit, in the order
 * in which they were left here; a step of a case leaves four or five. What fails among them fails
 * the transaction.
 */
@Component
public class LateWrites {

  /**
   * A statement that changes rows.
   *
   * @param sql with named parameters, without a semicolon
   * @param parameters null only for text
   * @param changed is told how many rows it changed; what it throws undoes the transaction
   */
  public record Write(String sql, Map<String, ?> parameters, IntConsumer changed) {

    public Write(String sql, Map<String, ?> parameters) {
      this(sql, parameters, rows -> {});
    }
  }

  private final JdbcTemplate jdbc;

  public LateWrites(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Written before the commit; at once outside of a transaction. */
  public void add(Write write) {
    add(() -> write);
  }

  /**
   * The same, put together only then.
   *
   * @param write called once, inside the transaction
   */
  public void add(Supplier<Write> write) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      send(List.of(write.get()));
      return;
    }
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(BeforeCommit.class::isInstance)
        .map(BeforeCommit.class::cast)
        .filter(known -> known.writes == this)
        .findFirst()
        .orElseGet(this::register)
        .waiting
        .add(write);
  }

  private BeforeCommit register() {
    BeforeCommit fresh = new BeforeCommit(this, new ArrayList<>());
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  /** Last of all that happens before the commit. */
  private record BeforeCommit(LateWrites writes, List<Supplier<Write>> waiting)
      implements TransactionSynchronization {

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      writes.send(waiting.stream().map(Supplier::get).toList());
    }
  }

  private void send(List<Write> writes) {
    List<Positional> positional = writes.stream().map(Positional::of).toList();
    String together = String.join(";\n", positional.stream().map(Positional::sql).toList());
    List<Integer> changed =
        jdbc.execute(
            together,
            (PreparedStatement statement) -> {
              int next = 1;
              for (Positional one : positional) {
                next = one.bind(statement, next);
              }
              statement.execute();
              return counts(statement, writes.size());
            });
    for (int n = 0; n < writes.size(); n++) {
      writes.get(n).changed().accept(changed.get(n));
    }
  }

  private static List<Integer> counts(PreparedStatement statement, int statements)
      throws SQLException {
    Integer[] counts = new Integer[statements];
    for (int n = 0; n < statements; n++) {
      counts[n] = statement.getUpdateCount();
      statement.getMoreResults();
    }
    return Arrays.asList(counts);
  }

  /** A statement as the driver takes it. */
  private record Positional(String sql, List<SqlParameter> types, Object[] values) {

    static Positional of(Write write) {
      ParsedSql parsed = NamedParameterUtils.parseSqlStatement(write.sql());
      var source = new MapSqlParameterSource(write.parameters());
      // Without a type PostgreSQL would parse the statement anew each time another value is null.
      write
          .parameters()
          .forEach(
              (name, value) -> {
                if (value == null) {
                  source.registerSqlType(name, Types.VARCHAR);
                }
              });
      return new Positional(
          NamedParameterUtils.substituteNamedParameters(parsed, source).strip(),
          NamedParameterUtils.buildSqlParameterList(parsed, source),
          NamedParameterUtils.buildValueArray(parsed, source, null));
    }

    int bind(PreparedStatement statement, int first) throws SQLException {
      int position = first;
      for (int n = 0; n < values.length; n++) {
        StatementCreatorUtils.setParameterValue(statement, position++, types.get(n), values[n]);
      }
      return position;
    }
  }
}
