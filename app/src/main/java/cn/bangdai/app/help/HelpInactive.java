package cn.bangdai.app.help;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.deadlines.Lamp;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.HelpHandling;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The follow-up limit is over: the task of helping is replaced by the question whether it goes on.
 * Looks again first, for since the limit was over a service may have been recorded.
 */
@Component
class HelpInactive implements LimitReached {

  private final CaseStore cases;
  private final CaseDeadlines deadlines;
  private final TaskList tasks;
  private final Workflow workflow;

  HelpInactive(CaseStore cases, CaseDeadlines deadlines, TaskList tasks, Workflow workflow) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.workflow = workflow;
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.HELP_ACTIVITY);
  }

  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    CaseRow c = cases.load(caseNumber);
    if (c.status().isOpen() && over(caseNumber) && helping(caseNumber)) {
      workflow.send(HelpHandling.Messages.HELP_INACTIVE, c.processInstance(), Map.of());
    }
  }

  private boolean over(String caseNumber) {
    return deadlines.of(caseNumber).stream()
        .filter(view -> view.kind() == DeadlineKind.HELP_ACTIVITY)
        .map(DeadlineView::lamp)
        .anyMatch(Lamp.RED::equals);
  }

  private boolean helping(String caseNumber) {
    return tasks.ofCase(caseNumber).stream()
        .anyMatch(task -> HelpSteps.WATCHED.contains(task.key()));
  }
}
