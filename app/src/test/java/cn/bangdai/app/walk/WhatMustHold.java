package cn.bangdai.app.walk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true of a case after every step, each as the SQL that finds what is against it: case
 * row, engine, task list and papers tell one story.
 */
final class WhatMustHold {

  private static final Map<String, String> AGAINST =
      Map.of(
          "the task list has the engine's open tasks, in the same hands",
          """
          select coalesce(e.task_def_key_, w.key) || ' ' || coalesce(e.assignee_, '') || ' / '
                 || coalesce(w.assignee, '')
          from (select t.* from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                where p.business_key_ = :case) e
          full join (select * from worklist_task where case_number = :case) w on w.task_id = e.id_
          where e.id_ is null or w.task_id is null or e.assignee_ is distinct from w.assignee
             or e.task_def_key_ <> w.key
          """,
          "every open task has somebody who may do it",
          """
          select w.key || ' ' || w.unit from worklist_task w
          where w.case_number = :case
            and (w.assignee is not null and w.assignee <> all(:people)
                 or w.assignee is null
                 and not exists (select 1 from posts_held(:now) p
                                 where p.role || '@' || p.unit = any(w.candidates))
                 and not exists (select 1 from task_alarm a
                                 where a.task_id = w.task_id and a.closed_at is null))
          """,
          "an open case runs, and what runs has something to do",
          """
          select c.status || ' ' || c.process_instance from cases c
          where c.number = :case
            and (c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED')
                 and not exists (select 1 from act_ru_execution e where e.id_ = c.process_instance)
                 or exists (select 1 from act_ru_execution e where e.id_ = c.process_instance)
                 and not exists (select 1 from worklist_task w where w.case_number = c.number))
          """,
          "a case that has come to its end is archived",
          """
          select c.status from cases c
          where c.number = :case and c.archived_at is null
            and not exists (select 1 from act_ru_execution e where e.id_ = c.process_instance)
          """,
          "every piece is in one place",
          """
          select p.id || ' ' || p.state from piece p
          where p.case_number = :case
            and ((p.holder is not null) <> (p.state in ('HELD', 'KEPT', 'RETAINED'))
                 or (p.handover_id is not null) <> (p.state = 'IN_TRANSIT')
                 or (select count(*) from handover_piece hp join handover h on h.id = hp.handover_id
                     where hp.piece_id = p.id and (hp.result is null or hp.result = 'MISSING')
                       and h.state <> 'RECEIVED') <> (p.state = 'IN_TRANSIT')::int)
          """,
          "no limit runs of a case that has ended",
          """
          select d.kind from deadline d join cases c on c.number = d.case_number
          where c.number = :case and d.state = 'OPEN' and c.archived_at is not null
            and not exists (select 1 from worklist_task w where w.case_number = c.number)
          """,
          "the counters add up",
          """
          select w.key from (select 'user:' || assignee as key, count(*) as n from worklist_task
                             where assignee = any(:people) group by 1) w
          join lateral (select coalesce(sum(n), 0) as n from worklist_count k where k.key = w.key) s
            on s.n <> w.n
          """);

  private final JdbcClient jdbc;
  private final String[] people;
  private final Clock clock;

  WhatMustHold(JdbcClient jdbc, Clock clock, List<String> people) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.people = people.toArray(String[]::new);
  }

  /**
   * @param doing what was done just now, for the message
   */
  void check(String caseNumber, String doing) {
    AGAINST.forEach(
        (law, sql) -> {
          List<String> found =
              jdbc.sql(sql)
                  .param("case", caseNumber)
                  .param("people", people)
                  .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                  .query(String.class)
                  .list();
          if (!found.isEmpty()) {
            throw new AssertionError(
                "%s: not true of %s after %s: %s".formatted(law, caseNumber, doing, found));
          }
        });
  }
}
