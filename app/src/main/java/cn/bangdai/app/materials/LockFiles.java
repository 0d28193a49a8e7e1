package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Locks the objects of files and printed documents, where the configuration demands it, once their
 * rows have committed: earlier and an upload that was refused could not be removed for years. Locks
 * also what was stored before the lock was demanded.
 */
@Component
class LockFiles {

  private static final Logger LOG = LoggerFactory.getLogger(LockFiles.class);
  private static final int BATCH = 200;

  private final List<NeedsLock> tables;
  private final ObjectStore store;
  private final StoreProperties demands;

  LockFiles(List<NeedsLock> tables, ObjectStore store, StoreProperties demands) {
    this.tables = tables;
    this.store = store;
    this.demands = demands;
  }

  @Scheduled(fixedDelayString = "${bangdai.files.lock-delay:30s}")
  void lockNew() {
    try {
      lockPending();
    } catch (RuntimeException e) {
      LOG.warn("Files wait for their lock: {}", e.getMessage());
    }
  }

  /**
   * Safe to run on several nodes at once: what is locked twice is locked a little longer.
   *
   * @return how many objects were locked
   * @throws Refusal UNAVAILABLE when the store is away; the next time goes on
   */
  int lockPending() {
    return demands.retention().isEmpty() ? 0 : tables.stream().mapToInt(this::lockPending).sum();
  }

  private int lockPending(NeedsLock table) {
    int locked = 0;
    List<String> batch = table.unlocked("", BATCH);
    while (!batch.isEmpty()) {
      locked += (int) batch.stream().filter(key -> lock(table, key)).count();
      batch = table.unlocked(batch.get(batch.size() - 1), BATCH);
    }
    return locked;
  }

  /** An object that is lost must not hold up the others. */
  private boolean lock(NeedsLock table, String key) {
    try {
      Optional<Instant> until = store.lock(key);
      until.ifPresent(at -> table.locked(key, at));
      return until.isPresent();
    } catch (Refusal refusal) {
      if ("FILE_DAMAGED".equals(refusal.code())) {
        return false;
      }
      throw refusal;
    }
  }
}
