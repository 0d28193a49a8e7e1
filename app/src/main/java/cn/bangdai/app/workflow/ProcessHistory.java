package cn.bangdai.app.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.springframework.stereotype.Component;

/** Reads the engine's history of a case: every node passed in its process and those it called. */
@Component
public class ProcessHistory {

  /**
   * A node that was entered.
   *
   * @param process key of the process, such as {@code relay-leg}
   * @param activity BPMN id
   * @param taskId null for anything but a user task
   * @param to null while it lasts
   * @param canceled left because something else happened, not because it was done
   * @param sequence order of events within the process instance
   */
  public record Node(
      String process,
      String processInstance,
      String activity,
      String name,
      String type,
      String taskId,
      String assignee,
      Instant from,
      Instant to,
      boolean canceled,
      long sequence) {}

  private final HistoryService history;

  ProcessHistory(ProcessEngine engine) {
    this.history = engine.getHistoryService();
  }

  /** Oldest first; one query, whatever the case's length. */
  public List<Node> of(String caseNumber) {
    return history
        .createNativeHistoricActivityInstanceQuery()
        .sql(
            """
            select a.* from act_hi_actinst a
            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where p.business_key_ = #{caseNumber}
            """)
        .parameter("caseNumber", caseNumber)
        .list()
        .stream()
        .map(ProcessHistory::node)
        .sorted(Comparator.comparing(Node::from).thenComparingLong(Node::sequence))
        .toList();
  }

  /**
   * The case of a task that is open, was done or was taken back by the process; empty for an id
   * that never was a task's.
   */
  public Optional<String> caseOfTask(String taskId) {
    return Optional.ofNullable(
            history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
        .map(HistoricTaskInstance::getProcessInstanceId)
        .map(id -> history.createHistoricProcessInstanceQuery().processInstanceId(id))
        .map(query -> query.singleResult().getBusinessKey());
  }

  private static Node node(HistoricActivityInstance a) {
    return new Node(
        a.getProcessDefinitionKey(),
        a.getProcessInstanceId(),
        a.getActivityId(),
        a.getActivityName(),
        a.getActivityType(),
        a.getTaskId(),
        a.getAssignee(),
        instant(a.getStartTime()),
        instant(a.getEndTime()),
        a.isCanceled(),
        ((HistoricActivityInstanceEntity) a).getSequenceCounter());
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
