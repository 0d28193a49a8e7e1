package cn.bangdai.app.materials;

import cn.bangdai.app.materials.ObjectStore.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what lies in the store and no row names: left over from uploads that failed between
 * storing and committing.
 */
@Component
public class OrphanSweeper {

  /** Begins the key of every file of a case. */
  static final String PREFIX = "cases/";

  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweeper.class);
  private static final int BATCH = 500;

  /** No upload takes this long, so what is older and unnamed will never be named. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private final ObjectStore store;
  private final FileTable files;
  private final Clock clock;

  OrphanSweeper(ObjectStore store, FileTable files, Clock clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  @Scheduled(cron = "${bangdai.files.sweep:0 40 3 * * *}")
  void sweepDaily() {
    try {
      LOG.info("Removed {} objects that no file names", sweep(A_DAY));
    } catch (RuntimeException e) {
      LOG.warn("Not swept today: {}", e.getMessage());
    }
  }

  /**
   * Safe to run on several nodes at once.
   *
   * @param olderThan an object younger than this may still get its row
   * @return how many objects were removed
   */
  public int sweep(Duration olderThan) {
    Instant latest = clock.instant().minus(olderThan);
    int removed = 0;
    try (Stream<Stored> stored = store.list(PREFIX)) {
      Iterator<String> old =
          stored.filter(s -> s.modifiedAt().isBefore(latest)).map(Stored::key).iterator();
      List<String> batch = new ArrayList<>();
      while (old.hasNext()) {
        batch.add(old.next());
        if (batch.size() == BATCH || !old.hasNext()) {
          removed += removeUnnamed(batch);
          batch.clear();
        }
      }
    }
    return removed;
  }

  private int removeUnnamed(List<String> keys) {
    Set<String> named = files.named(keys);
    int removed = 0;
    for (String key : keys) {
      if (!named.contains(key)) {
        store.delete(key);
        removed++;
      }
    }
    return removed;
  }
}
