package cn.bangdai.app.materials;

import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Where the bytes of files are. Knows nothing of cases: keys say nothing, and what an object means
 * is written in PostgreSQL. Every method throws {@link cn.bangdai.app.shared.Refusal} UNAVAILABLE
 * {@code STORE_DOWN} when the store can't be reached or refuses.
 */
public interface ObjectStore {

  /**
   * Visible as a whole or not at all.
   *
   * @param size in bytes; exactly what the stream gives
   * @param sha256 64 hexadecimal digits; kept beside the object
   */
  void put(String key, InputStream bytes, long size, String sha256);

  /**
   * The caller closes the stream; a broken connection shows as IOException while reading.
   *
   * @throws cn.bangdai.app.shared.Refusal UNAVAILABLE {@code FILE_DAMAGED} when there is no such
   *     object
   */
  InputStream get(String key);

  /** Nothing happens when there is no such object. */
  void delete(String key);

  /** Read page by page while it is consumed. */
  Stream<Stored> list(String prefix);

  /** Returns when the store answers and takes our credentials. */
  void probe();

  record Stored(String key, Instant modifiedAt) {}
}
