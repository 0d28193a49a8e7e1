package cn.bangdai.app.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How readings of the directory ended, and how long that is kept. */
@Component
class RunResults {

  private static final Duration KEEP_DRY = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  RunResults(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param state DONE, STOPPED or FAILED
   * @param problem a Chinese sentence; null when there is none
   */
  void finish(long run, String state, String problem) {
    jdbc.sql(
            """
            update directory_run
            set state = :state, problem = :problem, finished_at = :now,
                units = (select count(*) from directory_seen_unit where run = :run),
                people = (select count(*) from directory_seen_person where run = :run),
                counts = coalesce((select jsonb_object_agg(kind, n) from
                           (select kind, count(*) as n from directory_change where run = :run group by kind) k), '{}')
            where id = :run
            """)
        .param("run", run)
        .param("state", state)
        .param("problem", problem, java.sql.Types.VARCHAR)
        .param("now", now())
        .update();
  }

  /** A reading of people of whom events told without need: somebody set a password. */
  void dropEmpty(long run) {
    jdbc.sql("delete from directory_run where id = :run and state = 'DONE' and counts = '{}'")
        .param("run", run)
        .update();
  }

  /** Rehearsals, and readings that found nothing, are of no use to anybody after a month. */
  void forget() {
    jdbc.sql(
            """
            delete from directory_run
            where finished_at < :before and (dry or state <> 'DONE' or counts = '{}')
            """)
        .param("before", Timestamp.from(clock.instant().minus(KEEP_DRY)))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
