package cn.bangdai.app.people;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 没有人能办的任务: an open task that nobody who is there may claim, or whose holder is gone. Raised for
 * supervisors, closed when somebody can; a task that is no longer open has no alarm.
 */
@Component
public class TaskAlarms {

  /** One node at a time looks; the number stands for this alarm alone. */
  private static final long LOCK = 20_261_120_1060L;

  private static final int MOST = 200;

  /**
   * An open alarm.
   *
   * @param since when it was raised
   */
  public record Alarm(
      String taskId,
      String key,
      String name,
      String caseNumber,
      String itemName,
      String unit,
      String assignee,
      List<String> candidates,
      OffsetDateTime since) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskAlarms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Raises and closes; walks the groups and the holders of the task list, not its tasks.
   *
   * @return how many alarms changed
   */
  @Transactional
  public int round() {
    boolean mine =
        jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    return mine ? change() : 0;
  }

  private int change() {
    return jdbc.sql(
            """
            with recursive
            grp (name) as (
              (select grp from worklist_candidate order by grp limit 1)
              union all
              select (select c.grp from worklist_candidate c where c.grp > g.name order by c.grp limit 1)
              from grp g where g.name is not null),
            holder (name) as (
              (select assignee from worklist_task where assignee is not null order by assignee limit 1)
              union all
              select (select t.assignee from worklist_task t where t.assignee > h.name order by t.assignee limit 1)
              from holder h where h.name is not null),
            held as materialized (
              select coalesce(array_agg(distinct p.role || '@' || p.unit), '{}') as groups from posts_held(:now) p),
            gone as materialized (
              select h.name from holder h
              where h.name is not null
                and (not exists (select 1 from account a where a.username = h.name)
                     or exists (select 1 from people_away(:now) w where w.username = h.name))),
            stuck as materialized (
              select t.task_id, t.case_number, t.unit
              from worklist_candidate c join worklist_task t on t.task_id = c.task_id, held
              where c.grp in (select name from grp where name is not null and name <> all (held.groups))
                and not (t.candidates && held.groups)
              union
              select t.task_id, t.case_number, t.unit from worklist_task t join gone on gone.name = t.assignee
              union
              select t.task_id, t.case_number, t.unit from worklist_task t
              where t.assignee is null and t.candidates = '{}'),
            raised as (
              insert into task_alarm (task_id, case_number, unit, raised_at)
              select task_id, case_number, unit, :now::timestamptz from stuck
              on conflict (task_id) where closed_at is null do nothing
              returning 1),
            closed as (
              update task_alarm a set closed_at = :now
              where a.closed_at is null and not exists (select 1 from stuck s where s.task_id = a.task_id)
              returning 1)
            select (select count(*) from raised)::int + (select count(*) from closed)::int
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .single();
  }

  /** Those at the units that the actor supervises, the oldest first. */
  public List<Alarm> of(Actor actor) {
    return jdbc.sql(
            """
            select t.task_id, t.key, t.name, t.case_number, t.item_name, t.unit, t.assignee, t.candidates, a.raised_at
            from task_alarm a join worklist_task t on t.task_id = a.task_id
            where a.closed_at is null
              and exists (select 1 from unnest(:units::text[]) u
                          where a.unit = u or starts_with(a.unit, u || '.') or t.origin = u or starts_with(t.origin, u || '.'))
            order by a.raised_at, a.id
            limit :most
            """)
        .param("units", actor.unitsAs(Role.SUPERVISOR).toArray(String[]::new))
        .param("most", MOST)
        .query(
            (row, n) ->
                new Alarm(
                    row.getString("task_id"),
                    row.getString("key"),
                    row.getString("name"),
                    row.getString("case_number"),
                    row.getString("item_name"),
                    row.getString("unit"),
                    row.getString("assignee"),
                    List.of((String[]) row.getArray("candidates").getArray()),
                    Times.local(row.getTimestamp("raised_at").toInstant())))
        .list();
  }
}
