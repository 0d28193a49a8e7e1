package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineOverdue;
import cn.bangdai.app.shared.CaseLock;
import cn.bangdai.app.shared.outbox.OutboxHandler;
import cn.bangdai.app.shared.outbox.OutboxMessage;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the unit that holds an overdue case for the cause, by a task of the process. */
@Component
class OverdueNotice implements OutboxHandler {

  private final CaseLock lock;
  private final CaseStore cases;
  private final TaskList tasks;
  private final Workflow workflow;

  OverdueNotice(CaseLock lock, CaseStore cases, TaskList tasks, Workflow workflow) {
    this.lock = lock;
    this.cases = cases;
    this.tasks = tasks;
    this.workflow = workflow;
  }

  @Override
  public String topic() {
    return DeadlineOverdue.TOPIC;
  }

  @Override
  public void handle(OutboxMessage message) {
    String number = message.caseNumber();
    lock.lock(number);
    CaseRow c = cases.load(number);
    if (c.status().isOpen() && !asked(number)) {
      String unit = message.payload().path("unit").asString();
      workflow.send(
          ProxyHandling.Messages.OVERDUE,
          c.processInstance(),
          Map.of(ProxyHandling.Variables.OVERDUE_UNIT, unit));
    }
  }

  private boolean asked(String caseNumber) {
    return tasks.ofCase(caseNumber).stream()
        .map(OpenTask::key)
        .anyMatch(ProxyHandling.EXPLAIN_OVERDUE::equals);
  }
}
