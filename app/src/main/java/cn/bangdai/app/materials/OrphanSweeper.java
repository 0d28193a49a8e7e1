package cn.bangdai.app.materials;

import cn.bangdai.app.materials.ObjectStore.Stored;
import cn.bangdai.app.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what lies in the store and no row names: left over from uploads that failed between
 * storing and committing, and from trials of the store.
 */
@Component
public class OrphanSweeper {

  /** Begins the key of every file of a case. */
  static final String PREFIX = "cases/";

  private static final List<String> SWEPT = List.of(PREFIX, StoreTrial.PREFIX);

  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweeper.class);
  private static final int BATCH = 500;

  /** No upload takes this long, so what is older and unnamed will never be named. */
  static final Duration YOUNG = Duration.ofDays(1);

  private final ObjectStore store;
  private final List<NamesObjects> tables;
  private final Clock clock;

  OrphanSweeper(ObjectStore store, List<NamesObjects> tables, Clock clock) {
    this.store = store;
    this.tables = tables;
    this.clock = clock;
  }

  @Scheduled(cron = "${bangdai.files.sweep:0 40 3 * * *}")
  void sweepDaily() {
    try {
      LOG.info("Removed {} objects that no row names", sweep());
    } catch (RuntimeException e) {
      LOG.warn("Not swept to the end today: {}", e.getMessage());
    }
  }

  /**
   * Reads the store page by page and leaves what is younger than a day. Safe to run on several
   * nodes at once.
   *
   * @return how many objects were removed
   */
  public int sweep() {
    return SWEPT.stream().mapToInt(this::sweep).sum();
  }

  private int sweep(String prefix) {
    Instant latest = clock.instant().minus(YOUNG);
    int removed = 0;
    try (Stream<Stored> stored = store.list(prefix)) {
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
    Set<String> unnamed = new LinkedHashSet<>(keys);
    tables.forEach(table -> unnamed.removeAll(table.named(keys)));
    return (int) unnamed.stream().filter(this::remove).count();
  }

  private boolean remove(String key) {
    try {
      store.delete(key);
      return true;
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.CONFLICT) {
        LOG.warn("Object {} is named by no row, but locked", key);
        return false;
      }
      throw refusal;
    }
  }
}
