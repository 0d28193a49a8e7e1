package cn.bangdai.app.shared.outbox;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.MovableClock;
import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.shared.LateWrites;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The outbox")
class OutboxTest {

  private final MovableClock clock = MovableClock.at("2026-11-20", "09:00");
  private final JsonMapper json = JsonMapper.builder().build();
  private JdbcClient jdbc;
  private TransactionTemplate transaction;
  private Outbox outbox;
  private OutboxTable table;

  @BeforeEach
  void start() {
    DataSource database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/outbox")
        .load()
        .migrate();
    jdbc = JdbcClient.create(database);
    jdbc.sql("create table effect (message bigint, name text)").update();
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    outbox = new Outbox(new LateWrites(new JdbcTemplate(database)), json, clock);
    table = new OutboxTable(jdbc, json);
  }

  /** Writes the name of the payload; then does what the test wants. */
  private record Writer(JdbcClient jdbc, Runnable then) implements OutboxHandler {
    @Override
    public String topic() {
      return "told";
    }

    @Override
    public void handle(OutboxMessage message) {
      jdbc.sql("insert into effect values (?, ?)")
          .params(message.id(), message.payload().get("name").asString())
          .update();
      then.run();
    }
  }

  private OutboxRelay relay(Runnable then) {
    return new OutboxRelay(table, List.of(new Writer(jdbc, then)), transaction, clock);
  }

  private void publish(String name) {
    transaction.executeWithoutResult(
        status -> outbox.publish("told", "LT26-0001", Map.of("name", name)));
  }

  private List<String> effects() {
    return jdbc.sql("select name from effect order by name").query(String.class).list();
  }

  private void passTime(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  @Test
  @DisplayName("hands a message over once")
  void once() {
    publish("王桂兰的办结单");
    OutboxRelay relay = relay(() -> {});
    assertThat(relay.relayDue()).isEqualTo(1);
    assertThat(relay.relayDue()).isZero();
    assertThat(effects()).containsExactly("王桂兰的办结单");
  }

  @Test
  @DisplayName("knows nothing of a transaction that was rolled back")
  void rolledBack() {
    transaction.executeWithoutResult(
        status -> {
          outbox.publish("told", null, Map.of("name", "never"));
          status.setRollbackOnly();
        });
    assertThat(relay(() -> {}).relayDue()).isZero();
  }

  @Test
  @DisplayName("takes no message outside a transaction")
  void needsTransaction() {
    assertThatThrownBy(() -> outbox.publish("told", null, Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("told");
  }

  @Test
  @DisplayName("undoes what a failing handler wrote, keeps the error, tries again after a while")
  void triesAgain() {
    publish("second attempt");
    List<String> failures = new ArrayList<>(List.of("mail server away"));
    OutboxRelay relay =
        relay(
            () -> {
              if (!failures.isEmpty()) {
                throw new IllegalStateException(failures.remove(0));
              }
            });

    relay.relayDue();
    assertThat(effects()).isEmpty();
    assertThat(jdbc.sql("select last_error from outbox").query(String.class).single())
        .contains("mail server away");

    passTime(Duration.ofSeconds(4));
    assertThat(relay.relayDue()).isZero();
    passTime(Duration.ofSeconds(1));
    assertThat(relay.relayDue()).isEqualTo(1);
    assertThat(effects()).containsExactly("second attempt");
  }

  @Test
  @DisplayName("one failing message does not hold up the others")
  void othersGoOn() {
    IntStream.rangeClosed(1, 5).forEach(i -> publish("m" + i));
    OutboxRelay relay =
        relay(
            () -> {
              if (effects().contains("m3") && effects().size() == 3) {
                throw new IllegalStateException("third");
              }
            });
    relay.relayDue();
    assertThat(effects()).containsExactly("m1", "m2", "m4", "m5");
  }

  @Test
  @DisplayName("parks what keeps failing, where operators see it")
  void parks() {
    publish("never");
    OutboxRelay relay =
        relay(
            () -> {
              throw new IllegalStateException("always");
            });
    for (int attempt = 0; attempt < OutboxRelay.ATTEMPTS; attempt++) {
      assertThat(relay.relayDue()).isEqualTo(1);
      passTime(Duration.ofHours(1));
    }
    assertThat(relay.relayDue()).isZero();

    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new OutboxGauges(table).bindTo(meters);
    assertThat(meters.get("bangdai.outbox.parked").gauge().value()).isEqualTo(1);
    assertThat(meters.get("bangdai.outbox.waiting").gauge().value()).isZero();
  }

  @Test
  @DisplayName("leaves a topic that nobody here handles to another node")
  void unknownTopic() {
    transaction.executeWithoutResult(status -> outbox.publish("elsewhere", null, Map.of()));
    assertThat(relay(() -> {}).relayDue()).isZero();
    assertThat(table.count(false)).isEqualTo(1);
  }

  @Test
  @DisplayName("two relays at once handle every message exactly once")
  void twoRelays() {
    IntStream.range(0, 200).forEach(i -> publish("m" + i));
    Runnable relaying = () -> relay(() -> {}).relayDue();
    CompletableFuture.allOf(runAsync(relaying), runAsync(relaying)).join();
    relay(() -> {}).relayDue();
    assertThat(effects()).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("forgets what was done more than a month ago")
  void forgets() {
    publish("old");
    OutboxRelay relay = relay(() -> {});
    relay.relayDue();
    assertThat(relay.forgetDone()).isZero();
    passTime(Duration.ofDays(31));
    assertThat(relay.forgetDone()).isEqualTo(1);
  }
}
