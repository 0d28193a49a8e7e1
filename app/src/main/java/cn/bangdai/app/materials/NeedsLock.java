package cn.bangdai.app.materials;

import java.time.Instant;
import java.util.List;

/**
 * A table whose rows name objects that nobody may change or delete for years. {@link LockFiles}
 * asks each for what has been committed and is not locked yet.
 */
public interface NeedsLock {

  /**
   * Keys of committed objects without a lock, in their order.
   *
   * @param after the key to go on after; empty for the first
   */
  List<String> unlocked(String after, int most);

  /** Remembers until when the store keeps an object. */
  void locked(String key, Instant until);
}
