package cn.bangdai.app.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that protect personal data, from outside the database: from a file, or as the same text
 * in {@code bangdai.keys.content} (an environment variable). In the embedded mode the file is made
 * at the first start; elsewhere one of the two must be there.
 *
 * <p>{@code {"active": "k2", "keys": {"k1": "…", "k2": "SM4:…"}, "hash": "…"}}: base64, in front of
 * it the algorithm unless it is AES. A key stays in the list until {@link KeyRotation} has nothing
 * left that was sealed with it.
 */
@Component
class EncryptionKeys {

  private static final int HASH_BYTES = 32;

  private record Keys(String active, Map<String, String> keys, String hash) {}

  /** A key with what it is for. */
  record Key(Sealing sealing, byte[] bytes) {

    private static Key read(String name, String text) {
      int colon = text.indexOf(':');
      Sealing sealing = colon < 0 ? Sealing.AES : Sealing.valueOf(text.substring(0, colon));
      byte[] bytes = Base64.getDecoder().decode(text.substring(colon + 1));
      if (bytes.length != sealing.keyBytes()) {
        throw new IllegalStateException(
            "密钥 %s 应为 %d 字节，实际 %d 字节，个人信息无法加解密。请检查密钥文件。"
                .formatted(name, sealing.keyBytes(), bytes.length));
      }
      return new Key(sealing, bytes);
    }
  }

  private final String active;
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final byte[] hash;

  EncryptionKeys(
      @Value("${bangdai.keys.file}") Path file,
      @Value("${bangdai.keys.content:}") String content,
      @Value("${bangdai.embedded.token:}") String embeddedToken,
      JsonMapper json) {
    if (content.isBlank() && Files.notExists(file) && !embeddedToken.isBlank()) {
      create(file, json);
    }
    Keys read = read(content.isBlank() ? content(file) : content, json);
    read.keys().forEach((name, text) -> keys.put(name, Key.read(name, text)));
    active = read.active();
    hash = Base64.getDecoder().decode(read.hash());
    key(active);
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("密钥文件 " + file + " 读不到，个人信息无法加解密。请检查 bangdai.keys.file。", e);
    }
  }

  /** What was wrong is not told: it might be a key. */
  private static Keys read(String text, JsonMapper json) {
    try {
      Keys keys = json.readValue(text, Keys.class);
      Objects.requireNonNull(keys.active());
      Objects.requireNonNull(keys.keys());
      Objects.requireNonNull(keys.hash());
      return keys;
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalStateException("密钥的写法不对，个人信息无法加解密。请检查密钥文件：要有 active、keys、hash 三项。");
    }
  }

  private static void create(Path file, JsonMapper json) {
    SecureRandom random = new SecureRandom();
    Keys fresh =
        new Keys(
            "k1", Map.of("k1", fresh(random, Sealing.AES.keyBytes())), fresh(random, HASH_BYTES));
    try {
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".part");
      if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(part, json.writeValueAsString(fresh), StandardOpenOption.SYNC);
      Files.move(part, file);
    } catch (IOException e) {
      throw new UncheckedIOException("密钥文件 " + file + " 写不进去，请检查数据目录的权限。", e);
    }
  }

  private static String fresh(SecureRandom random, int bytes) {
    byte[] key = new byte[bytes];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  String active() {
    return active;
  }

  /** Names of those that nothing new is sealed with. */
  List<String> retired() {
    return keys.keySet().stream().filter(name -> !name.equals(active)).toList();
  }

  Key key(String name) {
    Key key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException("密钥文件里没有密钥 " + name + "，个人信息读不出来。请把它补回密钥文件。");
    }
    return key;
  }

  byte[] hashKey() {
    return hash.clone();
  }
}
