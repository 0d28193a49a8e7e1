package cn.bangdai.app.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers, per person and key, what a command was answered. The row is written last in the
 * command's own transaction; that a key is known already shows when the command fails, or when the
 * row is there at the end.
 */
@Component
class IdempotencyKeys {

  private static final int LONGEST_KEY = 200;

  private static final String KEEP =
      """
      insert into command_key (actor, key, verb, fingerprint, answer)
      values (:actor, :key, :verb, :fingerprint, :answer::jsonb)
      on conflict (actor, key) do nothing
      """;

  private final JdbcClient jdbc;
  private final LateWrites late;
  private final JsonMapper json;

  IdempotencyKeys(JdbcClient jdbc, LateWrites late, JsonMapper json) {
    this.jdbc = jdbc;
    this.late = late;
    this.json = json;
  }

  /** MALFORMED for a key that cannot be kept. */
  static void check(Caller caller) {
    String key = caller.idempotencyKey();
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new Refusal(
          Refusal.Kind.MALFORMED, "IDEMPOTENCY_KEY", "Idempotency-Key 应为 1 到 200 个字符，请改正后再发。");
    }
  }

  /**
   * Keeps the answer, with the commit. That waits for a command with the same key that has not
   * committed yet, and fails with {@link KeyTaken} when the key has an answer already: what was
   * just done must be undone.
   */
  void keep(Caller caller, Command command, Object answer) {
    if (caller.idempotencyKey() == null) {
      return;
    }
    Map<String, Object> kept =
        Map.of(
            "actor", caller.actor().username(),
            "key", caller.idempotencyKey(),
            "verb", command.verb(),
            "fingerprint", fingerprint(command),
            "answer", json.writeValueAsString(answer));
    late.add(new LateWrites.Write(KEEP, kept, IdempotencyKeys::requireFree));
  }

  private static void requireFree(int kept) {
    if (kept == 0) {
      throw new KeyTaken();
    }
  }

  /**
   * What the same command was answered under its key before; empty for a key not used yet.
   *
   * @throws Refusal CONFLICT when the key was used for something else
   */
  <R> Optional<R> answered(Caller caller, Command command, Class<R> type) {
    if (caller.idempotencyKey() == null) {
      return Optional.empty();
    }
    record Kept(String fingerprint, String answer) {}
    Optional<Kept> kept =
        jdbc.sql("select fingerprint, answer from command_key where actor = :actor and key = :key")
            .param("actor", caller.actor().username())
            .param("key", caller.idempotencyKey())
            .query(Kept.class)
            .optional();
    kept.filter(k -> !k.fingerprint().equals(fingerprint(command)))
        .ifPresent(
            other -> {
              throw new Refusal(
                  Refusal.Kind.CONFLICT,
                  "IDEMPOTENCY_KEY_REUSED",
                  "这个 Idempotency-Key 已经用于另一次内容不同的操作，这一次没有执行。请换一个新的键。");
            });
    return kept.map(k -> json.readValue(k.answer(), type));
  }

  /** Undoes a command whose key turns out to be used. */
  static final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private KeyTaken() {
      super("the key has an answer already", null, false, false);
    }
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
