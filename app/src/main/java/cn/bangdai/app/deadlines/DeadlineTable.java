package cn.bangdai.app.deadlines;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code deadline}; every change is one statement. */
@Component
class DeadlineTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DeadlineTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @return false if one of this kind and subject is open already; it stays as it is
   */
  boolean insert(String caseNumber, Limit limit, Holder holder, Recomputed values) {
    return jdbc.sql(
                """
                insert into deadline (case_number, kind, subject, started_on, working_days, due_on, due_at, warn_at,
                                      provisional, calendar_revision, state, lamp, unit, step, next_at, aside)
                values (:caseNumber, :kind, :subject, :startedOn, :workingDays, :dueOn, :dueAt, :warnAt,
                        :provisional, :revision, 'OPEN', :lamp, :unit, :step, :nextAt, :aside)
                on conflict (case_number, kind, subject) where state = 'OPEN' do nothing
                """)
            .param("caseNumber", caseNumber)
            .param("kind", limit.kind().code())
            .param("subject", limit.subject(), Types.VARCHAR)
            .param("startedOn", limit.startedOn())
            .param("workingDays", limit.workingDays())
            .param("dueOn", values.dueOn())
            .param("dueAt", at(values.dueAt()))
            .param("warnAt", at(values.warnAt()))
            .param("provisional", values.provisional())
            .param("revision", values.revision())
            .param("lamp", values.lamp().name())
            .param("unit", holder.unit(), Types.VARCHAR)
            .param("step", holder.step(), Types.VARCHAR)
            .param("nextAt", at(values.nextAt()))
            .param("aside", limit.kind().isAside())
            .update()
        > 0;
  }

  List<Deadline> open(String caseNumber, Collection<DeadlineKind> kinds) {
    return jdbc.sql(
            """
            select * from deadline
            where case_number = :caseNumber and state = 'OPEN' and kind = any(:kinds)
            """)
        .param("caseNumber", caseNumber)
        .param("kinds", codes(kinds))
        .query(DeadlineRows.MAPPER)
        .list();
  }

  /** What is overdue stays so: a pause does not undo it. */
  int pause(String caseNumber, Collection<DeadlineKind> kinds, Instant now) {
    return jdbc.sql(
            """
            update deadline set paused_since = :now, lamp = 'GREY', next_at = null
            where case_number = :caseNumber and state = 'OPEN' and kind = any(:kinds)
              and paused_since is null and due_at > :now
            """)
        .param("caseNumber", caseNumber)
        .param("kinds", codes(kinds))
        .param("now", at(now))
        .update();
  }

  /**
   * @param subject null for every subject
   */
  int close(
      String caseNumber,
      Collection<DeadlineKind> kinds,
      String subject,
      Deadline.State state,
      Instant now) {
    return jdbc.sql(
            """
            update deadline
            set state = :state, closed_at = :now, lamp = null, next_at = null, paused_since = null
            where case_number = :caseNumber and state = 'OPEN' and kind = any(:kinds)
              and (:subject::text is null or subject = :subject)
            """)
        .param("caseNumber", caseNumber)
        .param("kinds", codes(kinds))
        .param("subject", subject, Types.VARCHAR)
        .param("state", state.name())
        .param("now", at(now))
        .update();
  }

  /** Nothing hangs on this one any more. */
  void cancel(UUID id, Instant now) {
    jdbc.sql(
            """
            update deadline
            set state = 'CANCELLED', closed_at = :now, lamp = null, next_at = null, paused_since = null
            where id = :id
            """)
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** Limits about a subject keep their holder: they are one unit's from start to end. */
  int hold(String caseNumber, Holder holder) {
    return jdbc.sql(
            """
            update deadline set unit = :unit, step = :step
            where case_number = :caseNumber and state = 'OPEN' and subject is null and raised_at is null
              and (unit, step) is distinct from (:unit, :step)
            """)
        .param("caseNumber", caseNumber)
        .param("unit", holder.unit(), Types.VARCHAR)
        .param("step", holder.step(), Types.VARCHAR)
        .update();
  }

  void rewrite(Collection<Recomputed> rows) {
    jdbc.sql(
            """
            update deadline d
            set extended_days = r."extendedDays", pauses = r.pauses,
                paused_since = case when r.paused then d.paused_since end,
                due_on = r."dueOn", due_at = r."dueAt", warn_at = r."warnAt", provisional = r.provisional,
                calendar_revision = r.revision, lamp = r.lamp, next_at = r."nextAt",
                raised_at = case when r.raised then d.raised_at end
            from jsonb_to_recordset(:rows::jsonb) as r (
                id uuid, "extendedDays" int, pauses datemultirange, paused boolean, "dueOn" date,
                "dueAt" timestamptz, "warnAt" timestamptz, provisional boolean, revision bigint,
                lamp text, "nextAt" timestamptz, raised boolean)
            where d.id = r.id
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  private static String[] codes(Collection<DeadlineKind> kinds) {
    return kinds.stream().map(DeadlineKind::code).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
