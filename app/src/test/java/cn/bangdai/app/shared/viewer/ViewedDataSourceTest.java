package cn.bangdai.app.shared.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("连接池里只有一个连接时，上一个人的眼睛不会留给下一个人")
class ViewedDataSourceTest {

  private static final Viewer ONE = viewer("one");
  private static final Viewer OTHER = viewer("other");

  private final AtomicInteger told = new AtomicInteger();
  private HikariDataSource pool;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  private static Viewer viewer(String username) {
    return Viewer.of(Actor.at("LT.JJ.01", username, username, Role.VILLAGE_AGENT));
  }

  @BeforeEach
  void onlyOneConnection() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(TestDatabase.create());
    config.setMaximumPoolSize(1);
    pool = new HikariDataSource(config);
    DataSource viewed = new ViewedDataSource(new Counted(pool));
    jdbc = JdbcClient.create(viewed);
    transaction = new TransactionTemplate(new JdbcTransactionManager(viewed));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private final class Counted extends DelegatingDataSource {
    Counted(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          java.lang.reflect.Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")
                    && arguments[0].toString().contains("set_config")) {
                  told.incrementAndGet();
                }
                return method.invoke(connection, arguments);
              });
    }
  }

  private String seenBy(Viewer viewer) {
    return Viewers.as(viewer, this::now);
  }

  private String now() {
    return jdbc.sql("select current_setting('bangdai.viewer')").query(String.class).single();
  }

  @Test
  @DisplayName("换人才改设置；没有人的时候是没有人，不是上一个人")
  void writtenOncePerPerson() {
    assertThat(seenBy(ONE)).isEqualTo("person:one");
    assertThat(seenBy(ONE)).isEqualTo("person:one");
    assertThat(told).hasValue(1);
    assertThat(now()).isEmpty();
    assertThat(seenBy(OTHER)).isEqualTo("person:other");
    assertThat(Viewers.asSystem(this::now)).isEqualTo("system");
    assertThat(told).hasValue(4);
  }

  @Test
  @DisplayName("出错、回滚、超时以后")
  void afterFailures() {
    assertThatThrownBy(() -> Viewers.as(ONE, () -> jdbc.sql("select 1/0").query().singleValue()))
        .hasMessageContaining("division by zero");
    assertThat(now()).isEmpty();

    String inside =
        Viewers.as(
            ONE,
            () ->
                transaction.execute(
                    status -> {
                      status.setRollbackOnly();
                      return now();
                    }));
    assertThat(inside).isEqualTo("person:one");
    assertThat(seenBy(ONE)).as("no rollback takes it back").isEqualTo("person:one");
    assertThat(seenBy(OTHER)).isEqualTo("person:other");

    assertThatThrownBy(() -> Viewers.as(ONE, this::tooLong))
        .isInstanceOf(QueryTimeoutException.class);
    assertThat(seenBy(OTHER)).isEqualTo("person:other");
    assertThat(seenBy(ONE)).isEqualTo("person:one");
  }

  private Object tooLong() {
    return transaction.execute(
        status -> {
          jdbc.sql("set local statement_timeout = 20").update();
          return jdbc.sql("select pg_sleep(30)").query().singleValue();
        });
  }

  @Test
  @DisplayName("连接断了，新的连接重新设置")
  void aNewConnectionIsTold() {
    seenBy(ONE);
    assertThatThrownBy(
        () ->
            Viewers.as(
                ONE,
                () ->
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .singleValue()));
    assertThat(seenBy(ONE)).isEqualTo("person:one");
  }

  @Test
  @DisplayName("只在事务里给的办件号，事务一完就没有了")
  void grantsEndWithTheTransaction() {
    String granted = "select coalesce(current_setting('bangdai.granted', true), '')";
    Viewers.as(
        ONE,
        () ->
            transaction.execute(
                status ->
                    jdbc.sql("select set_config('bangdai.granted', 'LT26-0001-1', true)")
                        .query(String.class)
                        .single()));
    assertThat(Viewers.as(ONE, () -> jdbc.sql(granted).query(String.class).single())).isEmpty();
  }

  @Test
  @DisplayName("事务中途不能换人")
  void neverInsideATransaction() {
    assertThatThrownBy(
            () -> Viewers.as(ONE, () -> transaction.execute(status -> Viewers.asSystem(this::now))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("person:one");
    String same = Viewers.as(ONE, () -> transaction.execute(status -> seenBy(ONE)));
    assertThat(same).isEqualTo("person:one");
  }
}
