package cn.bangdai.app.deadlines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long limits usually are, where neither guide nor agent names a length; data of the place.
 * Read again each half a minute: limits that start after that follow a change.
 */
@Component
public class LimitDays {

  private static final Duration READ_AGAIN = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final LoadingCache<DeadlineKind, Integer> days =
      Caffeine.newBuilder().expireAfterWrite(READ_AGAIN).build(this::read);

  LimitDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return working days
   */
  public int of(DeadlineKind kind) {
    return days.get(kind);
  }

  private int read(DeadlineKind kind) {
    return jdbc.sql("select working_days from limit_days where kind = :kind")
        .param("kind", kind.code())
        .query(Integer.class)
        .single();
  }
}
