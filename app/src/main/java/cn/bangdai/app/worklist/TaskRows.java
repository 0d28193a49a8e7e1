package cn.bangdai.app.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the task list one by one or by case. */
@Component
class TaskRows {

  static final String COLUMNS =
      """
      t.task_id, t.key, t.name, t.case_number, t.item_code, t.item_name, t.applicant, t.origin, t.unit,
      t.assignee, t.candidates, t.facts, t.created_at, nullif(t.due_at, 'infinity') as due_at, t.lamp,
      t.green_channel, t.stands_for
      """;

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TaskRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<OpenTask> find(String taskId) {
    return jdbc.sql("select " + COLUMNS + " from worklist_task t where t.task_id = :id")
        .param("id", taskId)
        .query(this::row)
        .optional();
  }

  List<OpenTask> ofCase(String caseNumber) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from worklist_task t where t.case_number = :case order by t.created_at, t.task_id")
        .param("case", caseNumber)
        .query(this::row)
        .list();
  }

  /** The case of a task that is open or that somebody had in hand; empty for any other id. */
  Optional<String> caseOf(String taskId) {
    return jdbc.sql(
            """
            select case_number from worklist_task where task_id = :id
            union all
            (select case_number from audit_event where task_id = :id limit 1)
            limit 1
            """)
        .param("id", taskId)
        .query(String.class)
        .optional();
  }

  /** Who completed a task, and when, in words; empty if nobody did (the process took it back). */
  Optional<String> doneBy(String taskId) {
    return jdbc.sql(
            """
            select actor_name || ' 已于 ' || to_char(at at time zone 'Asia/Shanghai', 'MM月DD日 HH24:MI') || ' 办完'
            from audit_event where task_id = :id and verb = 'task.complete'
            limit 1
            """)
        .param("id", taskId)
        .query(String.class)
        .optional();
  }

  /** Since when nobody could do an open task; empty while somebody can. */
  Optional<Instant> nobodySince(String taskId) {
    return jdbc.sql("select raised_at from task_alarm where task_id = :id and closed_at is null")
        .param("id", taskId)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  OpenTask row(ResultSet row, int n) throws SQLException {
    Timestamp due = row.getTimestamp("due_at");
    return new OpenTask(
        row.getString("task_id"),
        row.getString("key"),
        row.getString("name"),
        row.getString("case_number"),
        row.getString("item_code"),
        row.getString("item_name"),
        row.getString("applicant"),
        row.getString("origin"),
        row.getString("unit"),
        row.getString("assignee"),
        Arrays.asList((String[]) row.getArray("candidates").getArray()),
        json.readValue(row.getString("facts"), FACTS),
        row.getTimestamp("created_at").toInstant(),
        due == null ? null : due.toInstant(),
        row.getString("lamp"),
        row.getBoolean("green_channel"),
        row.getString("stands_for"));
  }
}
