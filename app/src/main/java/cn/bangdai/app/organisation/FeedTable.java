package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.Times;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row {@code directory_feed}: how far events were read, and whether Keycloak answers. */
@Component
public class FeedTable {

  /**
   * Whether the directory answers.
   *
   * @param reachedAt when it last did; null before the first time
   * @param awaySince since when it does not; null while it does
   * @param reason a Chinese sentence; null while it does
   */
  public record Reach(OffsetDateTime reachedAt, OffsetDateTime awaySince, String reason) {}

  /**
   * How far events were read.
   *
   * @param changes null before the first reading
   * @param failures of sign-ins; null before the first reading
   * @param known ids of the last changes that were read, since a look begins before the last one's
   *     end
   */
  record Position(Instant changes, Instant failures, Set<String> known) {}

  private static final Duration SOON = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  FeedTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where to go on; empty when another node looks, or has just looked. */
  Optional<Position> take(Duration every) {
    return jdbc.sql(
            """
            update directory_feed set follow_at = :next where follow_at <= :now
            returning events_until, failures_until, events_known
            """)
        .param("next", Timestamp.from(clock.instant().plus(every)))
        .param("now", now())
        .query(
            (row, n) ->
                new Position(
                    instant(row.getTimestamp("events_until")),
                    instant(row.getTimestamp("failures_until")),
                    Set.of((String[]) row.getArray("events_known").getArray())))
        .optional();
  }

  void reached() {
    jdbc.sql("update directory_feed set reached_at = :now, away_since = null, away_reason = null")
        .param("now", now())
        .update();
  }

  /**
   * @return whether this is news
   */
  boolean away(String reason) {
    return jdbc.sql(
            """
            update directory_feed set away_since = coalesce(away_since, :now), away_reason = :reason
            returning old.away_since is null
            """)
        .param("now", now())
        .param("reason", reason)
        .query(Boolean.class)
        .single();
  }

  /** Events up to there need not be read again. */
  void readUntil(Position position) {
    jdbc.sql(
            """
            update directory_feed set events_until = :changes, failures_until = :failures, events_known = :known
            """)
        .param("changes", Timestamp.from(position.changes()))
        .param("failures", Timestamp.from(position.failures()))
        .param("known", position.known().toArray(String[]::new))
        .update();
  }

  /** The whole is read again in a minute; somebody who changes groups changes several. */
  void readAllSoon() {
    jdbc.sql("update directory_feed set full_at = least(full_at, :soon)")
        .param("soon", Timestamp.from(clock.instant().plus(SOON)))
        .update();
  }

  public Reach reach() {
    return jdbc.sql("select reached_at, away_since, away_reason as reason from directory_feed")
        .query(
            (row, n) ->
                new Reach(
                    Times.local(instant(row.getTimestamp("reached_at"))),
                    Times.local(instant(row.getTimestamp("away_since"))),
                    row.getString("reason")))
        .single();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
