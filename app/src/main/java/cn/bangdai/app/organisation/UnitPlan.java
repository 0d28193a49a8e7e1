package cn.bangdai.app.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a full reading means for the units: first where each group stands, then what differs. */
@Component
class UnitPlan {

  private final JdbcClient jdbc;

  UnitPlan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes what is to change, and what is wrong, as changes of that reading. */
  void plan(long run) {
    place(run);
    problems(run);
    differences(run);
    recoded(run);
    gone(run);
  }

  /**
   * Every group with a code, below the nearest group that has one. A group of its parent's level is
   * a department. What hangs below a wrong one is wrong too.
   */
  private void place(long run) {
    jdbc.sql(
            """
            insert into directory_seen_unit (run, group_id, code, name, type, level, parent, problem)
            with recursive g as (
              select id, parent_id, code, name, level, count(*) over (partition by code) as times
              from directory_seen_group where run = :run),
            tree as (
              select '' as id, null::text as code, null::text as name, null::text as level, null::text as type,
                     null::text as parent, null::text as problem,
                     null::text as a_code, null::text as a_type, null::text as a_level, null::text as a_problem
              union all
              select g.id, g.code, g.name, g.level, k.type, t.a_code, p.problem,
                     coalesce(g.code, t.a_code),
                     case when g.code is null then t.a_type else k.type end,
                     case when g.code is null then t.a_level else g.level end,
                     case when g.code is null then t.a_problem else p.problem end
              from tree t
              join g on g.parent_id = t.id
              cross join lateral (
                select case when g.level = t.a_level then 'DEPARTMENT' else g.level end as type,
                       array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as levels) k
              cross join lateral (
                select case
                  when g.code is null then null
                  when g.code !~ '^[A-Z0-9]+(\\.[A-Z0-9]+)*$' or length(g.code) > 40 then 'BAD_CODE'
                  when g.times > 1 then 'TWICE'
                  when g.level is null or g.level <> all (k.levels) then 'BAD_LEVEL'
                  when length(g.name) not between 1 and 60 then 'BAD_NAME'
                  when not starts_with(g.code, t.a_code || '.') or t.a_code is null and strpos(g.code, '.') > 0 then 'BAD_PATH'
                  when t.a_type = 'DEPARTMENT' or g.level = 'VILLAGE' and t.a_level = 'VILLAGE'
                       or array_position(k.levels, g.level) < array_position(k.levels, t.a_level) then 'BAD_PLACE'
                  when t.a_problem is not null then 'BELOW_BAD'
                  end as problem) p)
            select :run, t.id, t.code, t.name, t.type, t.level, t.parent,
                   coalesce(t.problem, case when (u.type, u.level) is distinct from (t.type, t.level)
                                             and u.code is not null then 'LEVEL_CHANGED' end)
            from tree t left join unit u on u.code = t.code
            where t.code is not null
            """)
        .param("run", run)
        .update();
  }

  private void problems(long run) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, problem, unit, name)
            select run, 'UNIT_' || problem, true, code, name from directory_seen_unit
            where run = :run and problem is not null order by code
            """)
        .param("run", run)
        .update();
  }

  private void differences(long run) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, unit, name, before, after)
            select s.run, d.kind, s.code, s.name, d.before, d.after
            from directory_seen_unit s
            left join unit u on u.code = s.code
            cross join lateral (values
              ('UNIT_ADDED', u.code is null, null, null),
              ('UNIT_REOPENED', u.closed_on is not null or u.gone_at is not null, null, null),
              ('UNIT_RENAMED', u.name <> s.name, u.name, s.name),
              ('UNIT_REPARENTED', u.code is not null and u.parent is distinct from s.parent, u.parent, s.parent))
              d (kind, differs, before, after)
            where s.run = :run and s.problem is null and d.differs
            order by s.code
            """)
        .param("run", run)
        .update();
  }

  private void recoded(long run) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, unit, name, before, after)
            select s.run, 'UNIT_RECODED', s.code, s.name, u.code, s.code
            from directory_seen_unit s join unit u on u.directory_id = s.group_id and u.code <> s.code
            where s.run = :run and s.problem is null and u.closed_on is null
            order by s.code
            """)
        .param("run", run)
        .update();
  }

  /**
   * A unit that came from the directory and is no longer there. Where cases are still under way it
   * stays, marked, until they are done; a group that is there and wrong keeps its unit as it is.
   */
  private void gone(long run) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, unit, name)
            select :run, case when w.under_way then 'UNIT_KEPT' else 'UNIT_CLOSED' end, u.code, u.name
            from unit u
            cross join lateral (
              select exists (select from case_unit cu join cases c on c.number = cu.case_number
                             where cu.unit = u.code and c.archived_at is null
                               and c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED'))
                  or exists (select from worklist_task t where t.unit = u.code) as under_way) w
            where (u.directory_id is not null or u.gone_at is not null) and u.closed_on is null
              and not exists (select from directory_seen_unit s where s.run = :run and s.code = u.code)
              and not exists (select from directory_seen_unit s
                              where s.run = :run and s.group_id = u.directory_id and s.problem is not null)
              and (u.gone_at is null or not w.under_way)
            order by u.code
            """)
        .param("run", run)
        .update();
  }
}
