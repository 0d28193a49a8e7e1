package cn.bangdai.app.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's history of a case: every node passed in its process and those it called. */
@Component
public class ProcessHistory {

  /**
   * A node that was entered.
   *
   * @param process key of the process, such as {@code relay-leg}
   * @param definition id of the deployed version it ran in
   * @param activity BPMN id; that of a multi-instance as a whole ends in {@code #multiInstanceBody}
   * @param called id of the process instance that a call activity started; null for anything else
   * @param taskId null for anything but a user task
   * @param to null while it lasts
   * @param canceled left because something else happened, not because it was done
   * @param sequence order of events within the process instance
   */
  public record Node(
      String process,
      String definition,
      String processInstance,
      String activity,
      String name,
      String type,
      String called,
      String taskId,
      String assignee,
      Instant from,
      Instant to,
      boolean canceled,
      long sequence) {}

  private final JdbcClient jdbc;

  ProcessHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Oldest first; one query, whatever the case's length. The name is the task's: the node itself
   * has none when a task was completed without having been claimed.
   */
  public List<Node> of(String caseNumber) {
    return jdbc.sql(
            """
            select a.proc_def_key_, a.proc_def_id_, a.proc_inst_id_, a.act_id_, a.act_name_, a.act_type_,
                   a.call_proc_inst_id_, a.task_id_, t.assignee_, a.start_time_, a.end_time_, a.act_inst_state_, a.sequence_counter_
            from act_hi_procinst p
            join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
            left join act_hi_taskinst t on t.id_ = a.task_id_
            where p.business_key_ = :case
            order by a.start_time_, a.sequence_counter_
            """)
        .param("case", caseNumber)
        .query(ProcessHistory::node)
        .list();
  }

  /**
   * The case of a task that is open, was done or was taken back by the process; empty for an id
   * that never was a task's.
   */
  public Optional<String> caseOfTask(String taskId) {
    return jdbc.sql(
            """
            select p.business_key_ from act_hi_taskinst t
            join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
            where t.id_ = :task
            """)
        .param("task", taskId)
        .query(String.class)
        .optional();
  }

  private static Node node(ResultSet row, int n) throws SQLException {
    int canceled = ActivityInstanceState.CANCELED.getStateCode();
    return new Node(
        row.getString("proc_def_key_"),
        row.getString("proc_def_id_"),
        row.getString("proc_inst_id_"),
        row.getString("act_id_"),
        row.getString("act_name_"),
        row.getString("act_type_"),
        row.getString("call_proc_inst_id_"),
        row.getString("task_id_"),
        row.getString("assignee_"),
        instant(row.getTimestamp("start_time_")),
        instant(row.getTimestamp("end_time_")),
        row.getInt("act_inst_state_") == canceled,
        row.getLong("sequence_counter_"));
  }

  private static Instant instant(Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
