package cn.bangdai.app.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that protect personal data, read from a file that lies outside the database. In the
 * embedded mode the file is made at the first start; elsewhere it must be there.
 */
@Component
class EncryptionKeys {

  /** 256 bits. */
  private static final int KEY_BYTES = 32;

  private record Keys(String active, Map<String, String> keys, String hash) {}

  private final Keys keys;

  EncryptionKeys(
      @Value("${bangdai.keys.file}") Path file,
      @Value("${bangdai.embedded.token:}") String embeddedToken,
      JsonMapper json) {
    if (Files.notExists(file) && !embeddedToken.isBlank()) {
      create(file, json);
    }
    try {
      this.keys = json.readValue(Files.readString(file), Keys.class);
    } catch (IOException e) {
      throw new UncheckedIOException("密钥文件 " + file + " 读不到，个人信息无法加解密。请检查 bangdai.keys.file。", e);
    }
  }

  private static void create(Path file, JsonMapper json) {
    SecureRandom random = new SecureRandom();
    Keys fresh = new Keys("k1", Map.of("k1", fresh(random)), fresh(random));
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

  private static String fresh(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  String active() {
    return keys.active();
  }

  byte[] key(String name) {
    String key = keys.keys().get(name);
    if (key == null) {
      throw new IllegalStateException("Encryption key " + name + " is not in the key file");
    }
    return Base64.getDecoder().decode(key);
  }

  byte[] hashKey() {
    return Base64.getDecoder().decode(keys.hash());
  }
}
