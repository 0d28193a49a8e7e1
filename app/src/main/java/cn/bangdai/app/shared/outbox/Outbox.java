package cn.bangdai.app.shared.outbox;

import cn.bangdai.app.shared.LateWrites;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a command writes what is to happen once it has committed. */
@Component
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox (topic, case_number, payload, created_at, available_at)
      values (:topic, :caseNumber, :payload::jsonb, :now, :now)
      """;

  private final LateWrites late;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(LateWrites late, JsonMapper json, Clock clock) {
    this.late = late;
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
    Map<String, Object> message = new HashMap<>();
    message.put("topic", topic);
    message.put("caseNumber", caseNumber);
    message.put("payload", json.writeValueAsString(payload));
    message.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    late.add(new LateWrites.Write(INSERT, message));
  }
}
