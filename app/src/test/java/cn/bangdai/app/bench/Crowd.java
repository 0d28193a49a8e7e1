package cn.bangdai.app.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A county's cases, written by the hundred thousand: twelve townships with twenty villages each,
 * all open with one task each, half of the tasks held by somebody.
 */
final class Crowd {

  static final int TOWNSHIPS = 12;

  private static final String CASES =
      """
      insert into cases
        (number, mode, item_code, item_name, guide_id, origin, window_unit, responsible, channel, timing,
         status, lamp, applicant_masked, consent_at, registered_by, registered_at)
      select 'LT26-' || lpad(i::text, 7, '0') || '-' || i % 10, 'PROXY', 'LT-P-0' || lpad((1 + i % 42)::text, 2, '0'),
             '城乡居民养老保险参保登记' || i % 42, 1,
             'LT.T' || lpad((i % 12)::text, 2, '0') || '.' || lpad((i / 12 % 20)::text, 2, '0'),
             'LT', 'agent' || i % 240, 'WINDOW', 'REGULAR',
             'ENTRUSTED', case when i % 50 = 0 then 'RED' else 'GREEN' end,
             '王*', now(), 'agent' || i % 240, now() - i * interval '37 seconds'
      from generate_series(:from + 1, :to) i
      """;

  private static final List<String> OF_CASES =
      List.of(
          """
          insert into case_unit (case_number, unit, relation, since)
          select c.number, u.unit, u.relation, c.registered_at
          from cases c
          cross join lateral (values (c.origin, 'ORIGIN', 10), (left(c.origin, 6), 'REACHED', 10),
                                     ('LT', 'REACHED', 7), ('LT.RSJ', 'REACHED', 3),
                                     ('LT.RSJ', 'BEFORE', 3)) u (unit, relation, of_ten)
          where c.number > :after and right(c.number, 1)::int < u.of_ten
          """,
          """
          insert into applicant (case_number, kind, id_type, key_id, name_enc, name_hash, name_masked)
          select number, 'PERSON', 'RESIDENT_ID', 'k1', '\\x00', sha256(number::bytea), applicant_masked
          from cases where number > :after
          """,
          """
          insert into worklist_task
            (task_id, key, name, case_number, item_code, item_name, applicant, origin, unit, assignee,
             candidates, facts, green_channel, created_at, due_at, lamp)
          select gen_random_uuid()::text, 'sort', '分拣', c.number, c.item_code, c.item_name,
                 c.applicant_masked, c.origin, left(c.origin, 6),
                 case when hashtext(c.number) % 2 = 0 then 'clerk' || abs(hashtext(c.number) / 2 % 120) end,
                 array['township-agent@' || left(c.origin, 6)], '{}', false, c.registered_at,
                 case when c.lamp = 'RED' then now() - abs(hashtext(c.number) % 100) * interval '1 hour'
                      when hashtext(c.number) % 10 = 0 then 'infinity'
                      else now() + abs(hashtext(c.number) % 2000) * interval '15 minutes' end, c.lamp
          from cases c where c.number > :after
          """,
          """
          insert into worklist_candidate (grp, due_at, plain, task_id)
          select unnest(candidates), due_at, plain, task_id from worklist_task
          where assignee is null and case_number > :after
          """,
          """
          insert into worklist_count (key, n)
          select key, count(*) from (
            select 'unit:' || unit as key from worklist_task where case_number > :after
            union all select 'user:' || assignee from worklist_task
                      where assignee is not null and case_number > :after
            union all select 'group:' || candidates[1] from worklist_task
                      where assignee is null and case_number > :after) k
          group by key
          """);

  /** As tasks and cases know it by the time the limit falls due. */
  private static final List<String> TOLD_TO_TASKS =
      List.of(
          "update cases c set lamp = d.lamp from deadline d where d.case_number = c.number",
          """
          update worklist_task t set lamp = d.lamp, due_at = d.due_at
          from deadline d where d.case_number = t.case_number
          """,
          """
          update worklist_candidate c set due_at = t.due_at
          from worklist_task t where t.task_id = c.task_id
          """);

  private Crowd() {}

  /** The townships and villages in which the cases are. */
  static void units(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into unit (code, name, type, level, parent)
            select 'LT.T' || lpad(t::text, 2, '0'), t || '镇', 'TOWNSHIP', 'TOWNSHIP', 'LT'
            from generate_series(0, 11) t
            union all
            select 'LT.T' || lpad(t::text, 2, '0') || '.' || lpad(v::text, 2, '0'), v || '村', 'VILLAGE',
                   'VILLAGE', 'LT.T' || lpad(t::text, 2, '0')
            from generate_series(0, 11) t, generate_series(0, 19) v
            """)
        .update();
  }

  /** Adds cases until there are so many. */
  static void growTo(JdbcClient jdbc, int size) {
    int from = jdbc.sql("select count(*) from cases").query(Integer.class).single();
    jdbc.sql(CASES).param("from", from).param("to", size).update();
    String after = "LT26-%07d-9".formatted(from);
    OF_CASES.forEach(statement -> jdbc.sql(statement).param("after", after).update());
  }

  /**
   * Gives each case a limit whose next turn, to yellow if its lamp is green and to red otherwise,
   * came in the last minute.
   */
  static void giveLimits(JdbcClient jdbc, String kind, String lamp) {
    jdbc.sql(
            """
            insert into deadline (case_number, kind, started_on, working_days, due_on, due_at, warn_at,
                                  provisional, calendar_revision, state, lamp, unit, step, next_at)
            select number, :kind, current_date, 5, current_date,
                   now() + case when :lamp = 'GREEN' then interval '1 day'
                                else hashtext(number) % 60 * interval '1 second' - interval '1 minute' end,
                   now() - interval '2 minutes', false, 0, 'OPEN', :lamp, origin, 'decide',
                   now() + hashtext(number) % 60 * interval '1 second' - interval '1 minute'
            from cases
            """)
        .param("kind", kind)
        .param("lamp", lamp)
        .update();
    TOLD_TO_TASKS.forEach(statement -> jdbc.sql(statement).update());
  }

  /**
   * Makes a case as long as a troublesome one: what happened to it happens again and again.
   *
   * @return how many events its history has then
   */
  static int moreEvents(JdbcClient jdbc, String caseNumber, int events) {
    jdbc.sql(
            """
            insert into audit_event (at, case_number, actor, actor_name, actor_unit, verb, task, task_id,
                                     outcome, summary, facts)
            select e.at + n * interval '1 hour', e.case_number, e.actor, e.actor_name, e.actor_unit,
                   e.verb, e.task, e.task_id, e.outcome, e.summary, e.facts
            from audit_event e, generate_series(1, 20) n where e.case_number = :case
            order by n, e.id
            limit greatest(0, :events - (select count(*) from audit_event where case_number = :case))
            """)
        .param("case", caseNumber)
        .param("events", events)
        .update();
    return jdbc.sql("select count(*) from audit_event where case_number = :case")
        .param("case", caseNumber)
        .query(Integer.class)
        .single();
  }

  /** As the autovacuum would have done by now. */
  static void settle(JdbcClient jdbc) {
    jdbc.sql("vacuum analyze").update();
  }
}
