package cn.bangdai.app.cases;

import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the unit that holds an overdue case for the cause, by a task of the process. */
@Component
class OverdueNotice {

  private final CaseStore cases;
  private final TaskList tasks;
  private final Workflow workflow;

  OverdueNotice(CaseStore cases, TaskList tasks, Workflow workflow) {
    this.cases = cases;
    this.tasks = tasks;
    this.workflow = workflow;
  }

  /** Asks once: while a question is open there is no second. */
  void ask(String number, String unit) {
    CaseRow c = cases.load(number);
    if (c.status().isOpen() && !asked(number)) {
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
