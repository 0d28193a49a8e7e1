package cn.bangdai.app.access;

import cn.bangdai.identity.Relation;
import cn.bangdai.identity.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves the {@link Subject} to where a column of the matrix wants it, within the transaction that
 * runs: as if it had begun, or been sent, there. It stands on the first page of every list.
 */
final class Move {

  /** Somebody else, whose the work is; gone since, so that an alarm is raised. */
  private static final String COLLEAGUE = "somebody-else";

  /** They are handed cases as persons; others take tasks that their office is offered. */
  private static final Set<Role> RESPONSIBLE =
      Set.of(Role.VILLAGE_AGENT, Role.TOWNSHIP_AGENT, Role.COUNTY_AGENT);

  private final JdbcClient jdbc;
  private final Names names;
  private final Role role;
  private final String actor;
  private final String unit;
  private final String origin;
  private final Relation relation;
  private final boolean hands;
  private final boolean responsible;

  private Move(JdbcClient jdbc, Names names, Place place, Role role, String actor) {
    this.jdbc = jdbc;
    this.names = names;
    this.role = role;
    this.actor = actor;
    this.unit = place.unit(role);
    this.relation = place.relation(role);
    this.origin = relation == Relation.ORIGIN ? unit : Place.ELSEWHERE.unit(role);
    this.hands = place == Place.HANDS;
    this.responsible = hands && RESPONSIBLE.contains(role);
  }

  static void to(Place place, Role role, String actor, JdbcClient jdbc, Names names) {
    Move move = new Move(jdbc, names, place, role, actor);
    move.people();
    move.theCase();
    move.tasks();
    move.beside();
  }

  private void people() {
    person(Subject.PERSON, unit);
    person(COLLEAGUE, unit);
    person(actor, Place.home(role));
    run("update account set closed_at = now() where username = ?", COLLEAGUE);
    names.put("unit", unit);
    names.put(
        "backup",
        row(
            """
            insert into backup (username, backup, from_date, named_by, named_at)
            values (?, ?, '2026-11-20', 'x', now()) returning id::text
            """,
            Subject.PERSON,
            COLLEAGUE));
    names.put(
        "post",
        row(
            """
            insert into post (username, unit, role, kind, from_date)
            values (?, ?, 'approver', 'FURTHER', '2026-11-21') returning id::text
            """,
            Subject.PERSON,
            unit));
    names.put(
        "absence",
        row(
            """
            insert into absence (username, kind, from_at, until_at, reason, entered_by, entered_at)
            values (?, 'PLANNED', '2026-12-01', '2026-12-02', '培训', 'x', now()) returning id::text
            """,
            Subject.PERSON));
  }

  private void person(String username, String home) {
    run(
        """
        insert into account (username, name, unit, roles) values (?, '某人', ?, '{village-agent}')
        on conflict (username) do update set unit = excluded.unit
        """,
        username,
        home);
  }

  private void theCase() {
    String bundle = UUID.randomUUID().toString();
    names.put("bundle", "LT26-P9001-1");
    run(
        """
        insert into bundle (id, kind, name, number, origin, registered_by)
        values (?::uuid, 'PROJECT', '大棚', ?, ?, 'x')
        """,
        bundle,
        names.of("bundle"),
        origin);
    run(
        "update cases set registered_at = '2030-01-01', origin = ?, responsible = ?, bundle_id = ?::uuid where number = ?",
        origin,
        responsible ? actor : COLLEAGUE,
        bundle,
        number());
    run("delete from case_unit where case_number = ?", number());
    run("insert into case_unit values (?, ?, 'ORIGIN', now())", number(), origin);
    run(
        "insert into case_unit values (?, ?, ?, now()) on conflict do nothing",
        number(),
        unit,
        relation.name());
  }

  private void tasks() {
    names.put(
        "special",
        row(
            """
            insert into special_procedure
              (case_number, unit, kind, reason, expected_end, state, opened_by, opened_at)
            values (?, ?, 'HEARING', '听证', '2026-12-10', 'OPEN', 'x', now()) returning id::text
            """,
            number(),
            unit));
    run(
        """
        insert into worklist_task (task_id, key, name, case_number, item_code, item_name, applicant,
                                   origin, unit, candidates, facts, green_channel, created_at)
        select ?, 'specialProcedure', '特别程序', number, item_code, item_name, applicant_masked,
               origin, ?, '{}', '{}', false, now()
        from cases where number = ?
        """,
        UUID.randomUUID().toString(),
        unit,
        number());
    run(
        """
        update worklist_task set due_at = '2020-01-01', origin = ?, assignee = ?, candidates = ?::text[],
               unit = case when key = 'specialProcedure' then unit else ? end
        where case_number = ?
        """,
        origin,
        responsible ? actor : hands ? null : COLLEAGUE,
        hands && !responsible ? "{" + role.at(Place.home(role)) + "}" : "{}",
        hands ? Place.home(role) : unit,
        number());
    run(
        """
        delete from worklist_candidate
        where task_id in (select task_id from worklist_task where case_number = ?)
        """,
        number());
    run(
        """
        insert into worklist_candidate (grp, due_at, task_id)
        select g, due_at, task_id from worklist_task, unnest(candidates) g where case_number = ?
        """,
        number());
  }

  private void beside() {
    run(
        "insert into task_alarm (task_id, case_number, unit, raised_at) values (?, ?, ?, now())",
        names.of("task"),
        number(),
        unit);
    run(
        """
        update notice set issued_at = '2030-01-01', override = 'FRONT_MISSED', override_unit = 'SG', override_reason = '漏了'
        where case_number = ?
        """,
        number());
    run(
        """
        update unresolved_matter set registered_at = '2030-01-01', registered_unit = ?, unit = ?
        where number = ?
        """,
        unit,
        unit,
        names.of("matter"));
    run("update visit set unit = ? where id = ?::bigint", unit, names.of("visit"));
    run("update inquiry set unit = ? where number = ?", unit, names.of("inquiry"));
  }

  private String number() {
    return names.of("case");
  }

  private void run(String sql, Object... values) {
    jdbc.sql(sql).params(values).update();
  }

  private String row(String sql, Object... values) {
    return jdbc.sql(sql).params(values).query(String.class).single();
  }
}
