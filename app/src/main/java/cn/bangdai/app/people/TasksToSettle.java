package cn.bangdai.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds open tasks whose holder is not there or not in the post any more, or whose owner is back.
 */
@Component
class TasksToSettle {

  private static final int MOST = 2_000;

  record Found(String taskId, String caseNumber) {}

  /**
   * An open task, read under the lock of its case.
   *
   * @param holder user name; null when it is offered to {@code candidates}
   * @param owner to whom it belongs and returns; null for the work of a post
   * @param home unit of the owner
   * @param stoodFor whether somebody else does it in the owner's place
   * @param holderMoved whether its holder has another post now than the one it belongs to
   * @param inGoodHands whether its holder, or somebody who may claim it, is there
   * @param left whether the one who is away has left for good
   */
  record Held(
      String id,
      String caseNumber,
      String key,
      String name,
      String origin,
      String holder,
      String holderName,
      List<String> candidates,
      String owner,
      String ownerName,
      String home,
      boolean stoodFor,
      boolean holderAway,
      boolean holderMoved,
      boolean ownerAway,
      boolean inGoodHands,
      boolean left) {

    /** Away, in another post, or gone for good, in words. */
    String gone() {
      return left ? " 离任" : holderAway || ownerAway ? " 离岗" : " 岗位变动";
    }
  }

  /**
   * Claimed for a post that its holder {@code a} no longer has, because the directory has changed
   * them since. Who stood in for somebody finishes what they have begun.
   */
  private static final String MOVED =
      """
      t.stands_for is null and t.candidates <> '{}' and a.updated_at > t.held_since
      and not exists (select 1 from posts_held(:now) h
                      where h.username = a.username and h.role || '@' || h.unit = any (t.candidates))
      """;

  /** A crash is made good within this time; older changes have been looked at. */
  private static final Duration LATELY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  TasksToSettle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Found> due() {
    return jdbc.sql(
            """
            with away as materialized (select w.username from people_away(:now) w)
            select t.task_id, t.case_number from worklist_task t
            join away w on w.username = t.assignee
            union
            select t.task_id, t.case_number from worklist_task t
            where t.stands_for is not null
              and not exists (select 1 from away w where w.username = t.stands_for)
            union
            select t.task_id, t.case_number from worklist_task t
            where t.stands_for is not null and t.assignee is null
              and not exists (select 1 from posts_held(:now) h where h.role || '@' || h.unit = any (t.candidates))
            union
            select t.task_id, t.case_number from account a join worklist_task t on t.assignee = a.username
            where a.updated_at > :lately and %s
            limit :most
            """
                .formatted(MOVED))
        .param("now", Timestamp.from(clock.instant()))
        .param("lately", Timestamp.from(clock.instant().minus(LATELY)))
        .param("most", MOST)
        .query(Found.class)
        .list();
  }

  /** Empty when it is no longer open. */
  Optional<Held> read(String taskId) {
    return jdbc.sql(
            """
            with away as materialized (select w.username from people_away(:now) w),
            task as (
              select t.*, coalesce(t.stands_for, case when t.candidates = '{}' then t.assignee end) as owner
              from worklist_task t where t.task_id = :id)
            select t.task_id, t.case_number, t.key, t.name, t.origin, t.assignee, t.candidates, t.owner,
                   coalesce(h.name, t.assignee) as holder_name, coalesce(o.name, t.owner) as owner_name,
                   coalesce(o.unit, t.origin) as home, t.stands_for is not null as stood_for,
                   exists (select 1 from away w where w.username = t.assignee) as holder_away,
                   exists (select 1 from account a where a.username = t.assignee and %s) as holder_moved,
                   exists (select 1 from away w where w.username = t.owner) as owner_away,
                   case when t.assignee is not null
                        then not exists (select 1 from away w where w.username = t.assignee)
                        else exists (select 1 from posts_held(:now) p
                                     where p.role || '@' || p.unit = any (t.candidates)) end as good,
                   coalesce(o.closed_at, case when t.owner is null then h.closed_at end) is not null as has_left
            from task t
            left join account h on h.username = t.assignee
            left join account o on o.username = t.owner
            """
                .formatted(MOVED))
        .param("now", Timestamp.from(clock.instant()))
        .param("id", taskId)
        .query(TasksToSettle::held)
        .optional();
  }

  private static Held held(ResultSet row, int n) throws SQLException {
    return new Held(
        row.getString("task_id"),
        row.getString("case_number"),
        row.getString("key"),
        row.getString("name"),
        row.getString("origin"),
        row.getString("assignee"),
        row.getString("holder_name"),
        Arrays.asList((String[]) row.getArray("candidates").getArray()),
        row.getString("owner"),
        row.getString("owner_name"),
        row.getString("home"),
        row.getBoolean("stood_for"),
        row.getBoolean("holder_away"),
        row.getBoolean("holder_moved"),
        row.getBoolean("owner_away"),
        row.getBoolean("good"),
        row.getBoolean("has_left"));
  }
}
