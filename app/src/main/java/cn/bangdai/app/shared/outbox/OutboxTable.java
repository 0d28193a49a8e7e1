package cn.bangdai.app.shared.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The relay's side of the table {@code outbox}. */
@Component
class OutboxTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OutboxTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Looks without locking, so that many are found with one walk along the index. */
  List<Long> waiting(Collection<String> topics, Instant now, int limit) {
    return jdbc.sql(
            """
            select id from outbox
            where done_at is null and parked_at is null and available_at <= :now and topic = any(:topics)
            order by available_at, id
            limit :limit
            """)
        .param("now", at(now))
        .param("topics", topics.toArray(String[]::new))
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  /** What waits under exactly this payload. */
  List<Long> waiting(String topic, String caseNumber, Object payload, Instant now) {
    return jdbc.sql(
            """
            select id from outbox
            where done_at is null and parked_at is null and available_at <= :now
              and topic = :topic and case_number = :case and payload = :payload::jsonb
            order by id
            """)
        .param("now", at(now))
        .param("topic", topic)
        .param("case", caseNumber)
        .param("payload", json.writeValueAsString(payload))
        .query(Long.class)
        .list();
  }

  /** Empty when another relay holds it or was faster. */
  Optional<OutboxMessage> take(long id, Instant now) {
    return jdbc.sql(
            """
            select id, topic, case_number, payload, attempts from outbox
            where id = :id and done_at is null and parked_at is null and available_at <= :now
            for update skip locked
            """)
        .param("id", id)
        .param("now", at(now))
        .query(
            (row, number) ->
                new OutboxMessage(
                    row.getLong("id"),
                    row.getString("topic"),
                    row.getString("case_number"),
                    json.readTree(row.getString("payload")),
                    row.getInt("attempts")))
        .optional();
  }

  void done(long id, Instant now) {
    jdbc.sql("update outbox set done_at = :now, last_error = null where id = :id")
        .param("id", id)
        .param("now", at(now))
        .update();
  }

  /**
   * @return whether that was the last attempt and the message is parked now
   */
  boolean failed(long id, String error, Instant now, int attempts) {
    return jdbc.sql(
            """
            update outbox
            set attempts = attempts + 1,
                last_error = :error,
                available_at = :now + least(interval '1 hour', interval '5 seconds' * power(2, attempts)),
                parked_at = case when attempts + 1 >= :attempts then :now end
            where id = :id and done_at is null
            returning parked_at is not null
            """)
        .param("id", id)
        .param("error", error)
        .param("now", at(now))
        .param("attempts", attempts)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  int forgetDone(Instant now, Duration age) {
    return jdbc.sql("delete from outbox where done_at < :before")
        .param("before", at(now.minus(age)))
        .update();
  }

  /** Messages that are neither done nor parked, and those that are parked. */
  long count(boolean parked) {
    return jdbc.sql(
            "select count(*) from outbox where done_at is null and parked_at is "
                + (parked ? "not null" : "null"))
        .query(Long.class)
        .single();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
