package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said at each step of an urging, a coordination, a rectification or a matter. */
@Component
public class Steps {

  /** The step at which a unit let its limit pass; no task, and nobody's doing. */
  static final String SILENT = "silent";

  private static final Actor NOBODY = Actor.at("", "system", "系统");

  /**
   * A step taken.
   *
   * @param step BPMN id of the task, or {@link #SILENT}
   * @param way how somebody was told or asked, such as PHONE; null where nobody was
   * @param text what was said; null when nothing was
   * @param unit unit of whoever said it; for a silence the unit that was silent
   */
  public record Step(
      String step,
      String outcome,
      String way,
      String text,
      String unit,
      String byName,
      Instant at) {}

  /** What a person says with a step. */
  record Said(String step, String outcome, String way, String text) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final Clock clock;

  Steps(JdbcClient jdbc, PersonalData secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  void add(String subject, Said said, Actor by) {
    add(subject, said, by.unit(), by);
  }

  /** A unit's limit passed without an answer. */
  void silent(String subject, String unit) {
    add(subject, new Said(SILENT, SILENT, null, null), unit, NOBODY);
  }

  private void add(String subject, Said said, String unit, Actor by) {
    jdbc.sql(
            """
            insert into supervision_step
              (subject, step, outcome, way, key_id, said_enc, unit, by_username, by_name, at)
            values (:subject, :step, :outcome, :way, :key, :said, :unit, :by, :byName, :at)
            """)
        .param("subject", subject)
        .param("step", said.step())
        .param("outcome", said.outcome())
        .param("way", said.way(), Types.VARCHAR)
        .param("key", secrets.activeKey())
        .param("said", secrets.encrypt(said.text()), Types.BINARY)
        .param("unit", unit)
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Oldest first. Access is the caller's business. */
  public List<Step> of(String subject) {
    return jdbc.sql(
            """
            select step, outcome, way, key_id, said_enc, unit, by_name, at
            from supervision_step where subject = :subject order by id
            """)
        .param("subject", subject)
        .query(
            (row, n) ->
                new Step(
                    row.getString("step"),
                    row.getString("outcome"),
                    row.getString("way"),
                    secrets.decrypt(row.getString("key_id"), row.getBytes("said_enc")),
                    row.getString("unit"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
