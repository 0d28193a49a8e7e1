package cn.bangdai.app.termination;

import cn.bangdai.app.cases.CaseClosed;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Termination;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case that closes by itself leaves nothing to review: the open request ends with it. */
@Component
class CancelRequest implements CaseClosed {

  private final Terminations terminations;
  private final TerminationTable table;
  private final Workflow workflow;

  CancelRequest(Terminations terminations, TerminationTable table, Workflow workflow) {
    this.terminations = terminations;
    this.table = table;
    this.workflow = workflow;
  }

  @Override
  public void closed(String caseNumber, Actor actor) {
    terminations
        .open(caseNumber)
        .ifPresent(
            request -> {
              table.cancelled(request.id());
              workflow.send(Termination.Messages.CANCELLED, request.processInstance(), Map.of());
            });
  }
}
