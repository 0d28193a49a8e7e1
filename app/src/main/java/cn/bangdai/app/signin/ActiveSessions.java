package cn.bangdai.app.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Has the tokens of active sessions renewed in the background, each by one thread at a time, on
 * threads of its own: a slow Keycloak holds up nothing else.
 */
@WithKeycloak
class ActiveSessions implements DisposableBean {

  private static final int MOST_SESSIONS = 100_000;
  private static final int THREADS = 4;
  private static final int WAITING = 2_000;

  private final TokenRefresh refresh;
  private final Clock clock;
  private final ThreadPoolTaskExecutor background = new ThreadPoolTaskExecutor();

  /** When this node last asked; what other nodes did, the table knows. */
  private final Cache<String, Instant> asked =
      Caffeine.newBuilder()
          .maximumSize(MOST_SESSIONS)
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  ActiveSessions(TokenRefresh refresh, Clock clock) {
    this.refresh = refresh;
    this.clock = clock;
    background.setCorePoolSize(THREADS);
    background.setQueueCapacity(WAITING);
    background.setThreadNamePrefix("token-");
    background.initialize();
  }

  /** Returns at once, whatever comes of it. */
  void seen(String sessionId) {
    if (isDue(sessionId)) {
      try {
        background.execute(() -> refresh.refresh(sessionId));
      } catch (RejectedExecutionException e) {
        // Too much to do just now: the next request asks again.
        asked.invalidate(sessionId);
      }
    }
  }

  private boolean isDue(String sessionId) {
    Instant now = clock.instant();
    AtomicBoolean due = new AtomicBoolean();
    asked
        .asMap()
        .compute(
            sessionId,
            (id, last) -> {
              due.set(last == null || !last.isAfter(now.minus(TokenRefresh.OLD)));
              return due.get() ? now : last;
            });
    return due.get();
  }

  @Override
  public void destroy() {
    background.shutdown();
  }
}
