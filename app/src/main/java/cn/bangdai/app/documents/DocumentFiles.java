package cn.bangdai.app.documents;

import cn.bangdai.app.materials.NeedsLock;
import cn.bangdai.app.materials.ObjectStore;
import cn.bangdai.app.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of documents: in the object store, named and hashed by {@code document_file}. */
@Component
class DocumentFiles implements NeedsLock {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);

  /** In which a document can be had. */
  enum Format {
    PDF,
    OFD
  }

  private record Place(String objectKey, String sha256) {}

  private final ObjectStore store;
  private final JdbcClient jdbc;
  private final Clock clock;

  DocumentFiles(ObjectStore store, JdbcClient jdbc, Clock clock) {
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stored first, then named: only when the row commits it counts. */
  void keep(UUID document, Format format, byte[] bytes) {
    String sha256 = sha256(bytes);
    String key = "documents/%s.%s".formatted(document, format.name().toLowerCase(Locale.ROOT));
    store.put(key, new ByteArrayInputStream(bytes), bytes.length, sha256);
    jdbc.sql(
            """
            insert into document_file (document_id, format, object_key, size, sha256, made_at)
            values (:document, :format, :key, :size, :sha256, :at)
            """)
        .param("document", document)
        .param("format", format.name())
        .param("key", key)
        .param("size", bytes.length)
        .param("sha256", sha256)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Empty while it has not been made.
   *
   * @throws Refusal UNAVAILABLE when the store is away, or its bytes are not those that were kept
   */
  Optional<byte[]> read(UUID document, Format format) {
    return jdbc.sql(
            """
            select object_key, sha256 from document_file
            where document_id = :document and format = :format
            """)
        .param("document", document)
        .param("format", format.name())
        .query(Place.class)
        .optional()
        .map(this::read);
  }

  private byte[] read(Place place) {
    byte[] bytes;
    try (InputStream in = store.get(place.objectKey())) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      LOG.error("Object {} could not be read: {}", place.objectKey(), e.toString());
      throw new Refusal(
          Refusal.Kind.UNAVAILABLE, "STORE_DOWN", "文件存储暂时不可用，这份文书现在打不开，其他办理不受影响。请过几分钟再试。");
    }
    if (!place.sha256().equals(sha256(bytes))) {
      LOG.error("Object {} is not what was stored", place.objectKey());
      throw new Refusal(
          Refusal.Kind.UNAVAILABLE, "DOCUMENT_DAMAGED", "这份文书在存储中已经缺失或损坏，没有发给您。请联系系统管理员从备份恢复。");
    }
    return bytes;
  }

  @Override
  public List<String> unlocked(String after, int most) {
    return jdbc.sql(
            """
            select object_key from document_file
            where locked_until is null and object_key > :after
            order by object_key limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  @Override
  public void locked(String key, Instant until) {
    jdbc.sql("update document_file set locked_until = :until where object_key = :key")
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("key", key)
        .update();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
