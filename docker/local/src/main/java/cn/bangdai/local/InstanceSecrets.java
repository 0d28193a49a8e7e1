package cn.bangdai.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What makes one local installation itself, drawn at random once and kept beside its data, readable
 * by its owner only.
 *
 * @param token names the installation, so that the application can tell its own database and store
 *     from others; not a secret
 * @param administratorPassword of PostgreSQL's superuser
 * @param password of the application's own database user
 * @param storeSecret the object store's secret key
 */
record InstanceSecrets(
    String token, String administratorPassword, String password, String storeSecret) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Reads the secrets, or draws them if the folder is new.
   *
   * @throws LocalFailure if the file is damaged, or is missing although there is a database
   */
  static InstanceSecrets of(DataFolder folder) throws IOException {
    Path file = folder.secretsFile();
    if (Files.exists(file)) {
      return read(file);
    }
    if (Files.exists(folder.postgres().resolve("PG_VERSION"))) {
      throw LocalFailure.refused(
          "数据文件夹 %s 里有数据库，却没有口令文件 %s，打不开。请把这个文件恢复到原处，或把整个文件夹移走后重新运行。"
              .formatted(folder.root(), file.getFileName()));
    }
    InstanceSecrets drawn = new InstanceSecrets(random(12), random(24), random(24), random(24));
    drawn.write(file);
    return drawn;
  }

  private static String random(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  private static InstanceSecrets read(Path file) throws IOException {
    Properties kept = new Properties();
    kept.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
    return new InstanceSecrets(
        value(kept, "token", file),
        value(kept, "database.administrator", file),
        value(kept, "database.application", file),
        value(kept, "store.secret", file));
  }

  private static String value(Properties kept, String key, Path file) {
    String value = kept.getProperty(key, "");
    if (!value.matches("[0-9a-f]{16,}")) {
      throw LocalFailure.refused("口令文件 %s 坏了（缺 %s）。请用备份恢复它，或把整个数据文件夹移走后重新运行。".formatted(file, key));
    }
    return value;
  }

  private void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("token", token);
    kept.setProperty("database.administrator", administratorPassword);
    kept.setProperty("database.application", password);
    kept.setProperty("store.secret", storeSecret);
    StringWriter text = new StringWriter();
    kept.store(text, null);
    SafeFiles.writeForOwner(file, text.toString());
  }
}
