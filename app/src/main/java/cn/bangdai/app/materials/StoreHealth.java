package cn.bangdai.app.materials;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says whether the object store works. Not part of readiness: without the store only files can't be
 * stored and read, everything else goes on. A store that is away may come back and hinders no
 * start; one that works but not as demanded will not mend itself, so the start is refused, while
 * whoever configured it is there to read why.
 */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  private final ObjectStore store;

  StoreHealth(ObjectStore store) {
    this.store = store;
  }

  @Override
  public Health health() {
    try {
      store.probe();
      return Health.up().build();
    } catch (UnfitStore e) {
      return Health.down().withDetail("reason", e.reason()).build();
    } catch (RuntimeException e) {
      return Health.down().withDetail("reason", e.getMessage()).build();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void probeAtStart() {
    try {
      store.probe();
    } catch (UnfitStore e) {
      throw new IllegalStateException(e.reason());
    } catch (RuntimeException e) {
      LOG.warn("Started without the object store; files wait until it is back: {}", e.getMessage());
    }
  }
}
