package cn.bangdai.app.audit;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.LateWrites;
import cn.bangdai.app.shared.Masks;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the trail. */
@Component
public class AuditTrail implements AuditWriter {

  /**
   * One command as the trail tells it.
   *
   * @param task BPMN id; null when the command completed no task
   */
  public record Event(
      long id,
      Instant at,
      String actor,
      String actorName,
      String actorUnit,
      String verb,
      String task,
      String outcome,
      String summary) {}

  private static final String INSERT =
      """
      insert into audit_event
        (at, case_number, actor, actor_name, actor_unit, verb, task, task_id, outcome, summary, facts)
      values
        (:at, :case, :actor, :name, :unit, :verb, :task, :taskId, :outcome, :summary, :facts::jsonb)
      """;

  private final JdbcClient jdbc;
  private final LateWrites late;
  private final JsonMapper json;

  AuditTrail(JdbcClient jdbc, LateWrites late, JsonMapper json) {
    this.jdbc = jdbc;
    this.late = late;
    this.json = json;
  }

  @Override
  public void write(Instant at, Actor actor, String verb, String caseNumber, AuditEntry entry) {
    Map<String, Object> event = new HashMap<>();
    event.put("at", Timestamp.from(at));
    event.put("case", caseNumber);
    event.put("actor", actor.username());
    event.put("name", actor.name());
    event.put("unit", actor.unit());
    event.put("verb", verb);
    event.put("task", entry.task());
    event.put("taskId", entry.taskId());
    event.put("outcome", entry.outcome());
    event.put("summary", Masks.text(entry.summary()));
    event.put("facts", json.writeValueAsString(masked(entry.facts())));
    late.add(new LateWrites.Write(INSERT, event));
  }

  /**
   * The trail is read by many and never changed: what was typed into a reason by mistake ends here.
   */
  private static Map<String, Object> masked(Map<String, Object> facts) {
    Map<String, Object> masked = new HashMap<>(facts);
    masked.replaceAll((name, fact) -> fact instanceof String text ? Masks.text(text) : fact);
    return masked;
  }

  /** The trail of a case, oldest first, after the given id; at most {@code limit} rows. */
  public List<Event> of(String caseNumber, long after, int limit) {
    return jdbc.sql(
            """
            select id, at, actor, actor_name, actor_unit, verb, task, outcome, summary
            from audit_event
            where case_number = :case and id > :after
            order by id
            limit :limit
            """)
        .param("case", caseNumber)
        .param("after", after)
        .param("limit", limit)
        .query(Event.class)
        .list();
  }
}
