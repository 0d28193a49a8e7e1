package cn.bangdai.app.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a reading means for the people. An account that was confirmed after the reading began (by a
 * sign-in, or because an event told of it) is newer than the reading and is left alone.
 */
@Component
class PersonPlan {

  private final JdbcClient jdbc;

  PersonPlan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whom a full reading has found, with the one unit and the roles. Who has neither uses the realm
   * for something else.
   */
  void find(long run) {
    jdbc.sql(
            """
            insert into directory_seen_person (run, user_id, username, name, enabled, unit, roles, problem)
            select u.run, u.id, u.username, u.name, u.enabled, case when m.n = 1 then m.code end,
                   coalesce(r.roles, '{}'),
                   case when m.n is null then 'NO_UNIT' when m.n > 1 then 'TWO_UNITS'
                        when m.wrong then 'BAD_UNIT' when r.roles is null then 'NO_ROLE' end
            from directory_seen_user u
            left join (
              select m.user_id, count(*) as n, min(s.code) as code,
                     bool_or(s.problem is not null and s.problem <> 'LEVEL_CHANGED') as wrong
              from directory_seen_member m
              join directory_seen_unit s on s.run = m.run and s.group_id = m.group_id
              where m.run = :run group by m.user_id) m on m.user_id = u.id
            left join (
              select user_id, array_agg(role order by role) as roles
              from directory_seen_role where run = :run group by user_id) r on r.user_id = u.id
            where u.run = :run
              and (m.n is not null or r.roles is not null or exists (select from account a where a.username = u.username))
            """)
        .param("run", run)
        .update();
  }

  /** What is different, and what is wrong, with those who were found. */
  void differences(long run, Instant since) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, problem, unit, username, name, before, after)
            select s.run, d.kind, d.wrong, coalesce(s.unit, a.unit), s.username, s.name, d.before, d.after
            from directory_seen_person s
            left join account a on a.username = s.username
            cross join lateral (
              select a.username is null as is_new, a.closed_at is null as is_open,
                     a.closed_at is not null and a.closed_because = 'LEFT' as has_left,
                     s.problem is null as is_sound,
                     array_to_string(array(select r from unnest(a.roles) r order by r), ',') as had,
                     array_to_string(s.roles, ',') as has) f
            cross join lateral (values
              ('PERSON_ADDED', false, f.is_new and s.enabled and f.is_sound, null, f.has),
              ('PERSON_REOPENED', false, not f.is_open and not f.has_left and s.enabled and f.is_sound, null, f.has),
              ('PERSON_RENAMED', false, s.enabled and f.is_sound and a.name <> s.name, a.name, s.name),
              ('PERSON_MOVED', false, s.enabled and f.is_sound and a.unit <> s.unit, a.unit, s.unit),
              ('PERSON_ROLES', false, s.enabled and f.is_sound and f.is_open and not f.is_new and f.had <> f.has, f.had, f.has),
              ('PERSON_DISABLED', false, not f.is_new and f.is_open and not s.enabled, null, null),
              ('PERSON_EMPTIED', false, not f.is_new and f.is_open and s.enabled and f.had <> ''
                                        and s.problem in ('NO_UNIT', 'TWO_UNITS', 'NO_ROLE'), f.had, null),
              ('PERSON_' || s.problem, true, s.enabled and not f.is_sound, null, null),
              ('PERSON_LEFT_HERE', true, f.has_left and s.enabled, null, null))
              d (kind, wrong, applies, before, after)
            where s.run = :run and d.applies and (a.confirmed_at is null or a.confirmed_at <= :since)
            order by s.username
            """)
        .param("run", run)
        .param("since", Timestamp.from(since))
        .update();
  }

  /**
   * Who is known here and was not found by a full reading. Machines are not in Keycloak's list of
   * users, and say themselves who they are with each request.
   */
  void gone(long run, Instant since) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, unit, username, name)
            select :run, 'PERSON_GONE', a.unit, a.username, a.name from account a
            where a.closed_at is null and (a.confirmed_at is null or a.confirmed_at <= :since)
              and not starts_with(a.username, 'service-account-')
              and not exists (select from directory_seen_person s where s.run = :run and s.username = a.username)
            order by a.username
            """)
        .param("run", run)
        .param("since", Timestamp.from(since))
        .update();
  }

  /** Of the users of whom events told, those that are no longer there; also by their old name. */
  void gone(long run, List<String> users) {
    jdbc.sql(
            """
            insert into directory_change (run, kind, unit, username, name)
            select :run, 'PERSON_GONE', a.unit, a.username, a.name from account a
            where a.closed_at is null and a.directory_id = any (:users::text[])
              and not exists (select from directory_seen_person s where s.run = :run and s.username = a.username)
            order by a.username
            """)
        .param("run", run)
        .param("users", users.toArray(String[]::new))
        .update();
  }
}
