package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.ProxyHandling;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 补正时限: how long the applicant has to bring what was asked for, one limit for each unit that asked.
 * While anything is awaited, what the agent promised rests. When it is over the responsible agent
 * is asked what to do; nothing ends by itself.
 */
@Component
class SupplementLimit implements LimitReached {

  private final Deadlines deadlines;
  private final CaseDeadlines standing;
  private final CaseStore cases;
  private final TaskList tasks;
  private final Workflow workflow;
  private final OverdueNotice notice;

  SupplementLimit(
      Deadlines deadlines,
      CaseDeadlines standing,
      CaseStore cases,
      TaskList tasks,
      Workflow workflow,
      OverdueNotice notice) {
    this.deadlines = deadlines;
    this.standing = standing;
    this.cases = cases;
    this.tasks = tasks;
    this.workflow = workflow;
    this.notice = notice;
  }

  /**
   * @param asker code of the unit that the supplement is for
   * @param days working days from tomorrow
   */
  void start(String caseNumber, String asker, int days) {
    String origin = cases.load(caseNumber).origin();
    LocalDate today = LocalDate.ofInstant(cases.instant(), Times.ZONE);
    Limit limit = Limit.of(DeadlineKind.SUPPLEMENT, today, days).about(asker);
    deadlines.start(caseNumber, limit, new Holder(origin, ProxyHandling.SUPPLEMENT));
    deadlines.pause(caseNumber, DeadlineKind.SERVICE);
  }

  /** What this unit asked for has been brought. */
  void met(String caseNumber, String asker) {
    deadlines.meet(caseNumber, DeadlineKind.SUPPLEMENT, asker);
    settle(caseNumber);
  }

  /** Nothing is awaited any more, for the case is decided. */
  void dropped(String caseNumber) {
    deadlines.cancel(caseNumber, DeadlineKind.SUPPLEMENT);
    settle(caseNumber);
  }

  private void settle(String caseNumber) {
    if (!cases.awaiting(caseNumber)) {
      deadlines.resume(caseNumber, DeadlineKind.SERVICE);
    }
    if (asked(caseNumber) && !standing.isOver(caseNumber, DeadlineKind.SUPPLEMENT)) {
      workflow.sendIfAwaited(
          ProxyHandling.Messages.SUPPLEMENT_ARRIVED, cases.load(caseNumber).processInstance());
    }
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.SUPPLEMENT);
  }

  /** One question for all that is late; a process that knows none is asked for the cause. */
  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    CaseRow c = cases.load(caseNumber);
    if (c.status().isOpen()
        && !asked(caseNumber)
        && !workflow.sendIfAwaited(
            ProxyHandling.Messages.SUPPLEMENT_EXPIRED, c.processInstance())) {
      notice.ask(caseNumber, unit);
    }
  }

  private boolean asked(String caseNumber) {
    return tasks.ofCase(caseNumber).stream()
        .map(OpenTask::key)
        .anyMatch(ProxyHandling.DECIDE_ON_SUPPLEMENT::equals);
  }
}
