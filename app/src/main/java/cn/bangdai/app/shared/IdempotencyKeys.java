package cn.bangdai.app.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers, per person and key, what a command was answered. The row is written in the command's
 * own transaction: a second command with the same key waits for the first to commit or to fail.
 */
@Component
class IdempotencyKeys {

  private static final int LONGEST_KEY = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Takes the key, or gives the answer that the same command got before. */
  <R> Optional<R> begin(Caller caller, Command command, Class<R> type) {
    String key = caller.idempotencyKey();
    if (key == null) {
      return Optional.empty();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Refusal(
          Refusal.Kind.MALFORMED, "IDEMPOTENCY_KEY", "Idempotency-Key 应为 1 到 200 个字符，请改正后再发。");
    }
    String fingerprint = fingerprint(command);
    int taken =
        jdbc.sql(
                """
                insert into command_key (actor, key, verb, fingerprint)
                values (:actor, :key, :verb, :fingerprint)
                on conflict (actor, key) do nothing
                """)
            .param("actor", caller.actor().username())
            .param("key", key)
            .param("verb", command.verb())
            .param("fingerprint", fingerprint)
            .update();
    return taken == 1 ? Optional.empty() : Optional.of(replay(caller, fingerprint, type));
  }

  void finish(Caller caller, Object answer) {
    if (caller.idempotencyKey() == null) {
      return;
    }
    jdbc.sql("update command_key set answer = :answer::jsonb where actor = :actor and key = :key")
        .param("answer", json.writeValueAsString(answer))
        .param("actor", caller.actor().username())
        .param("key", caller.idempotencyKey())
        .update();
  }

  private <R> R replay(Caller caller, String fingerprint, Class<R> type) {
    record Kept(String fingerprint, String answer) {}
    Kept kept =
        jdbc.sql("select fingerprint, answer from command_key where actor = :actor and key = :key")
            .param("actor", caller.actor().username())
            .param("key", caller.idempotencyKey())
            .query(Kept.class)
            .single();
    if (!kept.fingerprint().equals(fingerprint)) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "IDEMPOTENCY_KEY_REUSED",
          "这个 Idempotency-Key 已经用于另一次内容不同的操作，这一次没有执行。请换一个新的键。");
    }
    return json.readValue(kept.answer(), type);
  }

  private String fingerprint(Command command) {
    byte[] content =
        (command.verb() + json.writeValueAsString(command)).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
