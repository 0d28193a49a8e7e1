package cn.bangdai.app.visits;

import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes visits; who has no case yet is kept encrypted. */
@Component
class VisitTable {

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final Clock clock;

  VisitTable(JdbcClient jdbc, PersonalData secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  long add(PlanVisit.Plan plan, String unit, Actor actor) {
    boolean ofCase = plan.caseNumber() != null;
    return jdbc.sql(
            """
            insert into visit (case_number, unit, kind, at, place, purpose, state, key_id, name_enc,
                               name_masked, phone_enc, planned_by, planned_by_name, planned_at)
            values (:case, :unit, :kind, :at, :place, :purpose, 'PLANNED', :key, :name,
                    :nameMasked, :phone, :by, :byName, :now)
            returning id
            """)
        .param("case", plan.caseNumber(), Types.VARCHAR)
        .param("unit", unit)
        .param("kind", plan.kind().name())
        .param("at", Timestamp.from(plan.at()))
        .param("place", plan.place())
        .param("purpose", plan.purpose())
        .param("key", ofCase ? null : secrets.activeKey(), Types.VARCHAR)
        .param("name", ofCase ? null : secrets.encrypt(plan.name()), Types.BINARY)
        .param("nameMasked", ofCase ? null : Masks.name(plan.name(), false), Types.VARCHAR)
        .param("phone", ofCase ? null : secrets.encrypt(plan.phone()), Types.BINARY)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /**
   * @return false when somebody has closed it before
   */
  boolean close(CloseVisit.Close close, Actor actor) {
    return jdbc.sql(
                """
                update visit set state = :state, people = :people, outcome = :outcome,
                                 closed_by_name = :by, closed_at = :now
                where id = :id and state = 'PLANNED'
                """)
            .param("state", close.state().name())
            .param("people", close.people(), Types.VARCHAR)
            .param("outcome", close.outcome())
            .param("by", actor.name())
            .param("now", Timestamp.from(clock.instant()))
            .param("id", close.visit())
            .update()
        > 0;
  }

  /** Name and telephone of somebody who has no case yet. */
  VisitContact.Contact contact(long id) {
    return jdbc.sql("select key_id, name_enc, phone_enc from visit where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new VisitContact.Contact(
                    secrets.decrypt(row.getString("key_id"), row.getBytes("name_enc")),
                    secrets.decrypt(row.getString("key_id"), row.getBytes("phone_enc"))))
        .single();
  }
}
