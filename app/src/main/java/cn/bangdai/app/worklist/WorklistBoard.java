package cn.bangdai.app.worklist;

import cn.bangdai.app.workflow.TaskBoard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the task list's rows as the engine opens, assigns and closes tasks. Each event is one
 * statement; counters get a row per change (see {@link WorklistCounts}).
 */
@Component
class WorklistBoard implements TaskBoard {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final List<TaskOpened> followers;
  private final NowOpen nowOpen;

  WorklistBoard(
      JdbcClient jdbc, JsonMapper json, Clock clock, List<TaskOpened> followers, NowOpen nowOpen) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.followers = followers;
    this.nowOpen = nowOpen;
  }

  /**
   * What a row says of its case is read from the case row here, once, and carried along; a matter
   * in the register of what could not be got done stands for a case where there is none. The
   * statement sees the table as it was before: what was open and what it adds are all there is.
   */
  @Override
  public void opened(Opened task) {
    List<String> open = task.assignee() == null ? task.candidates() : List.of();
    String unit = task.personal() ? null : unit(task);
    var all =
        jdbc.sql(
                """
            with task as (
              insert into worklist_task
                (task_id, key, name, case_number, item_code, item_name, applicant, origin, unit,
                 assignee, candidates, facts, green_channel, created_at, due_at, lamp,
                 sector, initials, groups, applicant_hash, held_since, stands_for)
              select :id, :key, :name, c.number, c.item_code, c.item_name, c.applicant_masked, c.origin,
                     coalesce(:unit, c.origin), :assignee, :candidates::text[], :facts::jsonb,
                     c.green_channel, :now, coalesce(d.due_at, 'infinity'), c.lamp,
                     coalesce(i.sector, ''), coalesce(i.initials, ''), coalesce(a.groups, '{}'),
                     a.name_hash, case when :assignee is not null then :now::timestamptz end,
                     case when :personal and c.responsible is distinct from :assignee
                          then c.responsible end
              from (select number, item_code, item_name, applicant_masked, origin, green_channel, lamp,
                           responsible
                    from cases where number = :case
                    union all
                    select number, '', '办不成事', name_masked, registered_unit, false, null, null
                    from unresolved_matter where number = :case) c
              left join applicant a on a.case_number = c.number
              left join item i on i.code = c.item_code
              left join lateral (select min(due_at) as due_at from deadline
                                 where case_number = c.number and state = 'OPEN' and not aside
                                   and paused_since is null) d on true
              returning task_id, key, name, unit, assignee, candidates, created_at, due_at, plain),
            open as (
              insert into worklist_candidate (grp, due_at, plain, task_id)
              select g, due_at, plain, task_id from task, unnest(:open::text[]) g),
            counted as (
              insert into worklist_count (key, n)
              select 'unit:' || unit, 1 from task
              union all select 'group:' || g, 1 from unnest(:open::text[]) g
              union all select 'user:' || :assignee, 1 where :assignee is not null)
            select task_id, key, name, unit, assignee, candidates, created_at from task
            union all
            select task_id, key, name, unit, assignee, candidates, created_at from worklist_task
            where case_number = :case
            order by created_at, task_id
            """)
            .param("id", task.taskId())
            .param("key", task.key())
            .param("name", task.name())
            .param("case", task.caseNumber())
            .param("unit", unit, java.sql.Types.VARCHAR)
            .param("assignee", task.assignee(), java.sql.Types.VARCHAR)
            .param("candidates", task.candidates().toArray(String[]::new))
            .param("open", open.toArray(String[]::new))
            .param("personal", task.personal())
            .param("facts", json.writeValueAsString(task.facts()))
            .param("now", Timestamp.from(clock.instant()))
            .query(WorklistBoard::next)
            .list();
    nowOpen.are(task.caseNumber(), all);
    followers.stream()
        .filter(follower -> follower.key().equals(task.key()))
        .forEach(follower -> follower.opened(task.caseNumber(), unit));
  }

  @Override
  public void assigned(String taskId, String assignee) {
    nowOpen.changed();
    jdbc.sql(
            """
            with old as (
              select task_id, assignee, candidates, due_at, plain from worklist_task
              where task_id = :id and assignee is distinct from :assignee),
            changed as (
              update worklist_task t
              set assignee = :assignee,
                  stands_for = nullif(stands_for, :assignee),
                  held_since = case when :assignee is not null then :now::timestamptz end
              from old where t.task_id = old.task_id),
            gone as (
              delete from worklist_candidate c using old
              where c.task_id = old.task_id and :assignee is not null),
            back as (
              insert into worklist_candidate (grp, due_at, plain, task_id)
              select g, due_at, plain, task_id from old, unnest(candidates) g where :assignee is null)
            insert into worklist_count (key, n)
            select 'user:' || assignee, -1 from old where assignee is not null
            union all select 'user:' || :assignee, 1 from old where :assignee is not null
            union all select 'group:' || g, -1 from old, unnest(candidates) g
                      where assignee is null and :assignee is not null
            union all select 'group:' || g, 1 from old, unnest(candidates) g
                      where assignee is not null and :assignee is null
            """)
        .param("id", taskId)
        .param("assignee", assignee, java.sql.Types.VARCHAR)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public void renamed(String taskId, String key, String name) {
    nowOpen.changed();
    jdbc.sql(
            """
            update worklist_task set key = :key, name = :name
            where task_id = :id and (key, name) is distinct from (:key, :name)
            """)
        .param("id", taskId)
        .param("key", key)
        .param("name", name)
        .update();
  }

  @Override
  public void standsIn(String taskId, String absent, List<String> candidates) {
    nowOpen.changed();
    jdbc.sql(
            """
            with old as (
              select task_id, assignee, candidates, due_at, plain from worklist_task
              where task_id = :id),
            gone as (
              select g from old, unnest(candidates) g where assignee is null and g <> all (:new::text[])),
            come as (
              select g from old, unnest(:new::text[]) g where assignee is null and g <> all (old.candidates)),
            changed as (
              update worklist_task t set candidates = :new::text[], stands_for = :absent
              from old where t.task_id = old.task_id),
            closed as (
              delete from worklist_candidate c using old, gone
              where c.task_id = old.task_id and c.grp = gone.g),
            open as (
              insert into worklist_candidate (grp, due_at, plain, task_id)
              select come.g, old.due_at, old.plain, old.task_id from old, come)
            insert into worklist_count (key, n)
            select 'group:' || g, -1 from gone union all select 'group:' || g, 1 from come
            """)
        .param("id", taskId)
        .param("absent", absent, java.sql.Types.VARCHAR)
        .param("new", candidates.toArray(String[]::new))
        .update();
  }

  @Override
  public void closed(String taskId) {
    nowOpen.changed();
    jdbc.sql(
            """
            with gone as (
              delete from worklist_task where task_id = :id returning unit, assignee, candidates),
            unclaimable as (
              delete from worklist_candidate where task_id = :id)
            insert into worklist_count (key, n)
            select 'unit:' || unit, -1 from gone
            union all select 'user:' || assignee, -1 from gone where assignee is not null
            union all select 'group:' || g, -1 from gone, unnest(candidates) g where assignee is null
            """)
        .param("id", taskId)
        .update();
  }

  private static CompleteTask.NextTask next(ResultSet row, int n) throws SQLException {
    return new CompleteTask.NextTask(
        row.getString("task_id"),
        row.getString("key"),
        row.getString("name"),
        row.getString("unit"),
        row.getString("assignee"),
        Arrays.asList((String[]) row.getArray("candidates").getArray()));
  }

  /**
   * Whose work it is: of the unit that asks where the task is that unit's or its person's, else of
   * the first who may claim it; null when that is left to the case's origin.
   */
  private static String unit(Opened task) {
    List<String> units = task.candidates().stream().map(WorklistBoard::unitOf).toList();
    String askedBy = task.facts().get("askedBy");
    if (askedBy != null && (units.isEmpty() || units.contains(askedBy))) {
      return askedBy;
    }
    return units.isEmpty() ? null : units.get(0);
  }

  /** Unit of a candidate group {@code role@unit}. */
  static String unitOf(String group) {
    return group.substring(group.indexOf('@') + 1);
  }
}
