package cn.bangdai.app.cases;

import cn.bangdai.app.shared.PersonalData;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody has typed and not yet registered. It stays on the server, encrypted, because
 * village stations share their computers; one draft per person.
 */
@Component
public class CaseDrafts {

  /** Data of people who may never become applicants are not kept longer (PIPL 19). */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  /**
   * A draft.
   *
   * @param fields what was typed, by field of the page
   */
  public record Draft(Map<String, String> fields, Instant savedAt) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final JsonMapper json;
  private final Clock clock;

  CaseDrafts(JdbcClient jdbc, PersonalData secrets, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  /** The person's draft, unless it has become too old. */
  public Optional<Draft> of(String username) {
    return jdbc.sql(
            """
            select content, key_id, updated_at from case_draft
            where username = :username and updated_at > :oldest
            """)
        .param("username", username)
        .param("oldest", oldest())
        .query(
            (row, n) ->
                new Draft(
                    json.readValue(
                        secrets.decrypt(row.getString("key_id"), row.getBytes("content")), FIELDS),
                    row.getTimestamp("updated_at").toInstant()))
        .optional();
  }

  /**
   * Replaces the person's draft.
   *
   * @param key idempotency key of the page it was typed into: what arrives after that page was
   *     registered is dropped, or it would come back as a draft of a case that exists
   * @return when it was saved; empty when the page was registered already
   */
  public Optional<Instant> save(String username, String key, Map<String, String> fields) {
    Instant now = clock.instant();
    jdbc.sql("delete from case_draft where updated_at <= :oldest")
        .param("oldest", oldest())
        .update();
    int saved =
        jdbc.sql(
                """
                insert into case_draft (username, content, key_id, updated_at)
                select :username, :content, :keyId, :now
                where not exists (select 1 from command_key where actor = :username and key = :key)
                on conflict (username) do update
                set content = excluded.content, key_id = excluded.key_id, updated_at = excluded.updated_at
                """)
            .param("username", username)
            .param("content", secrets.encrypt(json.writeValueAsString(fields)))
            .param("keyId", secrets.activeKey())
            .param("now", Timestamp.from(now))
            .param("key", key)
            .update();
    return saved == 1 ? Optional.of(now) : Optional.empty();
  }

  public void discard(String username) {
    jdbc.sql("delete from case_draft where username = :username")
        .param("username", username)
        .update();
  }

  private Timestamp oldest() {
    return Timestamp.from(clock.instant().minus(KEPT));
  }
}
