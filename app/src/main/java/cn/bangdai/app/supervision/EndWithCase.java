package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseClosed;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Coordination;
import cn.bangdai.processes.Urging;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Urgings and coordinations end with their case. What people complain of does not: a rectification
 * begins after the case, and a matter in the register is owed an answer whatever became of it.
 */
@Component
class EndWithCase implements CaseClosed {

  private final Urgings urgings;
  private final UrgingLimit limit;
  private final Coordinations coordinations;
  private final Workflow workflow;

  EndWithCase(Urgings urgings, UrgingLimit limit, Coordinations coordinations, Workflow workflow) {
    this.urgings = urgings;
    this.limit = limit;
    this.coordinations = coordinations;
    this.workflow = workflow;
  }

  @Override
  public void closed(String caseNumber, Actor actor) {
    urgings.of(caseNumber).stream().filter(u -> u.closedAt() == null).forEach(this::end);
    coordinations.of(caseNumber).stream().filter(c -> c.closedAt() == null).forEach(this::end);
  }

  private void end(UrgingRow urging) {
    urgings.ended(urging.id(), UrgingRow.State.CANCELLED);
    limit.cancel(urging.caseNumber());
    workflow.send(Urging.Messages.CANCELLED, urging.processInstance(), Map.of());
  }

  private void end(CoordinationRow coordination) {
    coordinations.ended(coordination.id(), CoordinationRow.State.CANCELLED);
    workflow.send(Coordination.Messages.CANCELLED, coordination.processInstance(), Map.of());
  }
}
