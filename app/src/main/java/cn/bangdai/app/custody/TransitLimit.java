package cn.bangdai.app.custody;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.deadlines.LimitDays;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.RelayLeg;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 在途时限: how long papers may be on their way, each sheet by itself. When it is over the unit that
 * gave them looks for them; nothing is taken for lost by itself.
 */
@Component
class TransitLimit implements LimitReached, TransitWatch {

  private final HandoverTable handovers;
  private final Deadlines deadlines;
  private final LimitDays days;
  private final TaskList tasks;
  private final Workflow workflow;
  private final Clock clock;

  TransitLimit(
      HandoverTable handovers,
      Deadlines deadlines,
      LimitDays days,
      TaskList tasks,
      Workflow workflow,
      Clock clock) {
    this.handovers = handovers;
    this.deadlines = deadlines;
    this.days = days;
    this.tasks = tasks;
    this.workflow = workflow;
    this.clock = clock;
  }

  @Override
  public void setOut(String caseNumber, UUID handover, String from) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    Limit limit = Limit.of(DeadlineKind.LEG, today, days.of(DeadlineKind.LEG));
    deadlines.start(
        caseNumber, limit.about(handover.toString()), new Holder(from, RelayLeg.RECEIVE));
  }

  @Override
  public void arrived(String caseNumber, UUID handover) {
    deadlines.meet(caseNumber, DeadlineKind.LEG, handover.toString());
  }

  /**
   * The sender names a new day; a limit that is over begins anew.
   *
   * @param workingDays from today to the day on which the papers are expected
   */
  void expected(String caseNumber, UUID handover, int workingDays) {
    deadlines.renew(caseNumber, DeadlineKind.LEG, handover.toString(), workingDays);
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.LEG);
  }

  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    handovers
        .ends(UUID.fromString(subject))
        .filter(ends -> !sought(caseNumber, ends))
        .ifPresent(
            ends ->
                workflow.sendToAll(
                    RelayLeg.Messages.IN_TRANSIT_TOO_LONG,
                    caseNumber,
                    Map.of(
                        RelayLeg.Variables.FROM, ends.from(), RelayLeg.Variables.TO, ends.to())));
  }

  private boolean sought(String caseNumber, HandoverTable.Ends ends) {
    return tasks.ofCase(caseNumber).stream()
        .filter(task -> task.key().equals(RelayLeg.TRACE_TRANSIT))
        .anyMatch(
            task ->
                ends.from().equals(task.facts().get(RelayLeg.Variables.FROM))
                    && ends.to().equals(task.facts().get(RelayLeg.Variables.TO)));
  }
}
