package cn.bangdai.app.shared.outbox;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a command writes what is to happen once it has committed. */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param caseNumber null if it is about no case
   * @param payload written as JSON; ids and facts, no personal data: it outlives its use by a month
   * @throws IllegalStateException outside a transaction: the message would stand without its cause
   */
  public void publish(String topic, String caseNumber, Object payload) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Published outside a transaction: " + topic);
    }
    jdbc.sql(
            """
            insert into outbox (topic, case_number, payload, created_at, available_at)
            values (:topic, :caseNumber, :payload::jsonb, :now, :now)
            """)
        .param("topic", topic)
        .param("caseNumber", caseNumber)
        .param("payload", json.writeValueAsString(payload))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
