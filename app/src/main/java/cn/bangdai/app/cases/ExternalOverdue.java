package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the party that waits for an authority outside to chase it, once for each date. */
@Component
class ExternalOverdue implements LimitReached {

  private final TaskList tasks;
  private final Workflow workflow;

  ExternalOverdue(TaskList tasks, Workflow workflow) {
    this.tasks = tasks;
    this.workflow = workflow;
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.EXTERNAL);
  }

  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    List<OpenTask> open = tasks.ofCase(caseNumber);
    if (of(open, Decision.CHASE_EXTERNAL, unit).isEmpty()) {
      of(open, Decision.AWAIT_EXTERNAL, unit)
          .ifPresent(
              waiting ->
                  workflow.sendBeside(Decision.Messages.EXTERNAL_OVERDUE, waiting.id(), Map.of()));
    }
  }

  private static Optional<OpenTask> of(List<OpenTask> open, String key, String unit) {
    return open.stream().filter(t -> t.key().equals(key) && t.unit().equals(unit)).findFirst();
  }
}
