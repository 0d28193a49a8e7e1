package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Locks the objects of files, where the configuration demands it, once their rows have committed:
 * earlier and an upload that was refused could not be removed for years. Locks also what was stored
 * before the lock was demanded.
 */
@Component
class LockFiles {

  private static final Logger LOG = LoggerFactory.getLogger(LockFiles.class);
  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private record Unlocked(UUID id, String objectKey) {}

  private final JdbcClient jdbc;
  private final ObjectStore store;
  private final StoreProperties demands;

  LockFiles(JdbcClient jdbc, ObjectStore store, StoreProperties demands) {
    this.jdbc = jdbc;
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
   * @return how many files were locked
   * @throws Refusal UNAVAILABLE when the store is away; the next time goes on
   */
  int lockPending() {
    if (demands.retention().isEmpty()) {
      return 0;
    }
    int locked = 0;
    List<Unlocked> batch = unlocked(FIRST);
    while (!batch.isEmpty()) {
      locked += (int) batch.stream().filter(this::lock).count();
      batch = unlocked(batch.get(batch.size() - 1).id());
    }
    return locked;
  }

  /** A file whose object is lost must not hold up the others. */
  private boolean lock(Unlocked file) {
    try {
      Optional<Instant> until = store.lock(file.objectKey());
      until.ifPresent(at -> remember(file, at));
      return until.isPresent();
    } catch (Refusal refusal) {
      if ("FILE_DAMAGED".equals(refusal.code())) {
        return false;
      }
      throw refusal;
    }
  }

  private List<Unlocked> unlocked(UUID after) {
    return jdbc.sql(
            """
            select id, object_key from material_file
            where locked_until is null and scan not in ('QUARANTINED', 'INFECTED') and id > :after
            order by id limit :batch
            """)
        .param("after", after)
        .param("batch", BATCH)
        .query(Unlocked.class)
        .list();
  }

  private void remember(Unlocked file, Instant until) {
    jdbc.sql("update material_file set locked_until = :until where id = :id")
        .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
        .param("id", file.id())
        .update();
  }
}
