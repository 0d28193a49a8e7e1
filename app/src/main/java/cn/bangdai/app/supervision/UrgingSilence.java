package cn.bangdai.app.supervision;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.processes.Urging.Messages;
import cn.bangdai.processes.Urging.Variables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A unit was silent: the unit above is to answer, with a limit of its own. At the county it stays
 * red until it is answered.
 */
@Component
class UrgingSilence implements LimitReached {

  private final Urgings urgings;
  private final UrgingLimit limit;
  private final Overseers overseers;
  private final Steps steps;
  private final Workflow workflow;

  UrgingSilence(
      Urgings urgings, UrgingLimit limit, Overseers overseers, Steps steps, Workflow workflow) {
    this.urgings = urgings;
    this.limit = limit;
    this.overseers = overseers;
    this.steps = steps;
    this.workflow = workflow;
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.URGING);
  }

  /**
   * Does nothing when the unit has answered meanwhile, or is not the one that is asked any more.
   */
  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    UrgingRow urging = urgings.load(subject);
    if (urging.state() == UrgingRow.State.OPEN && urging.unit().equals(unit)) {
      steps.silent(subject, unit);
      overseers.above(unit).map(Unit::code).ifPresent(above -> rise(urging, above));
    }
  }

  private void rise(UrgingRow urging, String above) {
    urgings.escalated(urging.id(), above);
    limit.end(urging.caseNumber(), urging.id());
    limit.start(urging.caseNumber(), urging.id(), above);
    workflow.send(
        Messages.SILENT,
        urging.processInstance(),
        Map.of(Variables.UNIT, above, Variables.REPLIED, false));
  }
}
