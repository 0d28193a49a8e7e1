package cn.bangdai.app.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads the directory when. One full reading at a time on all nodes: the open row is the lock,
 * and a node that has not been heard of for two minutes has lost it.
 */
@Component
class SyncRuns {

  private static final Duration SILENT = Duration.ofMinutes(2);

  /** A reading that this node carries out. */
  record Taken(long id, boolean dry, boolean acceptMany, Instant startedAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SyncRuns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Empty when a reading is asked for or under way already. */
  Optional<Long> ask(boolean dry, boolean acceptMany, String by) {
    giveUpSilent();
    return jdbc.sql(
            """
            insert into directory_run (kind, dry, accept_many, asked_by, state, asked_at)
            values ('FULL', :dry, :many, :by, 'ASKED', :now)
            on conflict do nothing returning id
            """)
        .param("dry", dry)
        .param("many", acceptMany)
        .param("by", by, java.sql.Types.VARCHAR)
        .param("now", now())
        .query(Long.class)
        .optional();
  }

  /** What is asked for, or else due; empty when there is nothing or another node is at it. */
  @Transactional
  Optional<Taken> take(Duration every) {
    due(every);
    return jdbc.sql(
            """
            update directory_run set state = 'RUNNING', started_at = :now, heartbeat_at = :now
            where id = (select id from directory_run where kind = 'FULL' and state = 'ASKED' for update skip locked)
            returning id, dry, accept_many, started_at
            """)
        .param("now", now())
        .query(
            (row, n) ->
                new Taken(
                    row.getLong("id"),
                    row.getBoolean("dry"),
                    row.getBoolean("accept_many"),
                    row.getTimestamp("started_at").toInstant()))
        .optional();
  }

  private void due(Duration every) {
    int due =
        jdbc.sql("update directory_feed set full_at = :next where full_at <= :now")
            .param("next", Timestamp.from(clock.instant().plus(every)))
            .param("now", now())
            .update();
    if (due > 0) {
      ask(false, false, null);
    }
  }

  /** A reading of some people, begun at once. */
  Taken follow() {
    long id =
        jdbc.sql(
                """
                insert into directory_run (kind, dry, state, asked_at, started_at, heartbeat_at)
                values ('FOLLOW', false, 'RUNNING', :now, :now, :now) returning id
                """)
            .param("now", now())
            .query(Long.class)
            .single();
    return new Taken(id, false, false, clock.instant());
  }

  void alive(long run) {
    jdbc.sql("update directory_run set heartbeat_at = :now where id = :run")
        .param("run", run)
        .param("now", now())
        .update();
  }

  /**
   * Keeps the reading until the transaction ends.
   *
   * @return false when another node has given this one up, because it was silent for too long
   */
  boolean isStillMine(long run) {
    return jdbc.sql(
                "update directory_run set heartbeat_at = :now where id = :run and state = 'RUNNING'")
            .param("run", run)
            .param("now", now())
            .update()
        == 1;
  }

  private void giveUpSilent() {
    jdbc.sql(
            """
            update directory_run
            set state = 'FAILED', finished_at = :now, problem = '读取中断了：做这件事的服务器停了。没有改动任何东西，请重新同步。'
            where state = 'RUNNING' and heartbeat_at < :silent
            """)
        .param("now", now())
        .param("silent", Timestamp.from(clock.instant().minus(SILENT)))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
