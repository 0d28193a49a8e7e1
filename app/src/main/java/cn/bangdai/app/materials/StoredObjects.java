package cn.bangdai.app.materials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Objects of the store, none of which is used before its hashes have been checked. */
@Component
class StoredObjects {

  private static final Logger LOG = LoggerFactory.getLogger(StoredObjects.class);

  /**
   * @param sm3 null when it was not reckoned
   */
  record Known(String key, String sha256, String sm3) {}

  private final ObjectStore store;
  private final Clock clock;

  StoredObjects(ObjectStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Under a key that says nothing and is never used twice, so that nothing is ever replaced.
   *
   * @return the key
   */
  String put(Path file, ObjectStore.Hashes hashes) throws IOException {
    int year = LocalDate.now(clock).getYear();
    String key = "%s%d/%s".formatted(OrphanSweeper.PREFIX, year, UUID.randomUUID());
    try (InputStream bytes = Files.newInputStream(file)) {
      store.put(key, bytes, Files.size(file), hashes);
    }
    return key;
  }

  /** Those that are not there are fine; any other failure is left to the sweeper. */
  void forget(String key) {
    try {
      store.delete(key);
    } catch (RuntimeException e) {
      LOG.warn("Object {} is left for the sweeper: {}", key, e.getMessage());
    }
  }

  /**
   * A temporary file with the object's bytes, for the caller to delete.
   *
   * @throws cn.bangdai.app.shared.Refusal UNAVAILABLE when the store is away or its bytes are not
   *     those that were stored
   */
  Path fetch(Known object) throws IOException {
    Path copy = Files.createTempFile("bangdai-", ".part");
    try {
      Digests.Passed came = copy(object, copy);
      boolean same =
          came.sha256().equals(object.sha256())
              && (object.sm3() == null || object.sm3().equals(came.sm3()));
      if (!same) {
        LOG.error("Object {} is not what was stored", object.key());
        throw MinioObjectStore.damaged();
      }
      return copy;
    } catch (RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private Digests.Passed copy(Known object, Path copy) {
    try (InputStream from = store.get(object.key());
        OutputStream to = Files.newOutputStream(copy)) {
      return Digests.copy(from, to, Long.MAX_VALUE, object.sm3() != null);
    } catch (IOException broken) {
      throw MinioObjectStore.down(broken);
    }
  }
}
