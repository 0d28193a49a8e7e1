package cn.bangdai.app.termination;

import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes requests to end cases early. Callers hold the case row's lock. */
@Component
class TerminationTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  TerminationTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** What needs no review is confirmed as it comes; anything else waits. */
  void add(TerminateCase.Terminate t, Actor by) {
    boolean waits = t.condition().reviewed();
    jdbc.sql(
            """
            insert into termination (case_number, condition, state, reason, evidence, grounds, request_unit,
                                     by_username, by_name, at, settled_at)
            values (:case, :condition, :state, :reason, :evidence::text[], :grounds::jsonb, :unit,
                    :by, :byName, :at, :settled)
            """)
        .param("case", t.caseNumber())
        .param("condition", t.condition().name())
        .param("state", (waits ? TerminationState.REQUESTED : TerminationState.CONFIRMED).name())
        .param("reason", t.reason())
        .param("evidence", t.evidence().toArray(String[]::new))
        .param("grounds", json.writeValueAsString(t.grounds()))
        .param("unit", waits ? by.unit() : null, Types.VARCHAR)
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", now())
        .param("settled", waits ? null : now(), Types.TIMESTAMP)
        .update();
  }

  void started(String caseNumber, String processInstance) {
    jdbc.sql(
            """
            update termination set process_instance = :instance
            where case_number = :case and state = 'REQUESTED'
            """)
        .param("instance", processInstance)
        .param("case", caseNumber)
        .update();
  }

  void told(long id, LocalDate on, String how, String what, Actor by) {
    jdbc.sql(
            """
            update termination set told_on = :on, told_how = :how, told_what = :what, told_by = :by
            where id = :id
            """)
        .param("on", on)
        .param("how", how)
        .param("what", what)
        .param("by", by.name())
        .param("id", id)
        .update();
  }

  /**
   * @param words the reviewer's opinion or reason; null for none
   */
  void reviewed(long id, TerminationState state, String unit, String words, Actor by) {
    jdbc.sql(
            """
            update termination
            set state = :state, reviewed_unit = :unit, reviewed_username = :by, reviewed_by = :byName,
                review_words = :words, settled_at = :now
            where id = :id and state = 'REQUESTED'
            """)
        .param("state", state.name())
        .param("unit", unit)
        .param("by", by.username())
        .param("byName", by.name())
        .param("words", words, Types.VARCHAR)
        .param("now", now())
        .param("id", id)
        .update();
  }

  void cancelled(long id) {
    jdbc.sql("update termination set state = 'CANCELLED', settled_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
