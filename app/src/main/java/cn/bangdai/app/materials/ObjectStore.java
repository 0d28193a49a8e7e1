package cn.bangdai.app.materials;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the bytes of files are. Knows nothing of cases: keys say nothing, and what an object means
 * is written in PostgreSQL. Every method throws {@link cn.bangdai.app.shared.Refusal} UNAVAILABLE:
 * {@code STORE_DOWN} when the store can't be reached or refuses, {@code STORE_UNFIT} when it does
 * not do what the configuration demands of it.
 */
public interface ObjectStore {

  /**
   * Visible as a whole or not at all. Not locked yet: what no row comes to name must go again.
   *
   * @param size in bytes; exactly what the stream gives, at most 5 GB
   * @param hashes kept beside the object; bytes that differ from the first are refused
   */
  void put(String key, InputStream bytes, long size, Hashes hashes);

  /** The same with SHA-256 alone. */
  default void put(String key, InputStream bytes, long size, String sha256) {
    put(key, bytes, size, new Hashes(sha256, null));
  }

  /**
   * Of an object's bytes, each 64 hexadecimal digits.
   *
   * @param sm3 GB/T 32905; null when it was not asked for
   */
  record Hashes(String sha256, String sm3) {}

  /**
   * The caller closes the stream; a broken connection shows as IOException while reading.
   *
   * @throws cn.bangdai.app.shared.Refusal UNAVAILABLE {@code FILE_DAMAGED} when there is no such
   *     object
   */
  InputStream get(String key);

  /**
   * With all its versions. Nothing happens when there is no such object.
   *
   * @throws cn.bangdai.app.shared.Refusal CONFLICT {@code OBJECT_LOCKED} when it is locked; it
   *     stays
   */
  void delete(String key);

  /** Read page by page while it is consumed. */
  Stream<Stored> list(String prefix);

  /**
   * From now on nobody can change or delete the object, for as long as is configured. To lock it
   * again makes the time longer.
   *
   * @return until when; empty where the configuration demands no lock, and nothing has happened
   */
  Optional<Instant> lock(String key);

  /** Returns when the store takes, gives and deletes an object, and locks one where it must. */
  void probe();

  record Stored(String key, Instant modifiedAt) {}
}
