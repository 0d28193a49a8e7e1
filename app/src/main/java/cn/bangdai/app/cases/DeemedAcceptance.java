package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 视为受理: a window that neither accepts nor tells what is missing nor refuses within five working
 * days has accepted from the day of receipt (行政许可法 32（四）). Its task is done in the law's name, and
 * the case goes on to the deciders. Where it is open who decides, nobody can: the window is asked
 * why it is late and keeps the task.
 */
@Component
class DeemedAcceptance implements LimitReached {

  private final CaseStore cases;
  private final Acceptance acceptance;
  private final Deadlines deadlines;
  private final Feedback feedback;
  private final Going going;

  DeemedAcceptance(
      CaseStore cases, Acceptance acceptance, Deadlines deadlines, Feedback feedback, Going going) {
    this.cases = cases;
    this.acceptance = acceptance;
    this.deadlines = deadlines;
    this.feedback = feedback;
    this.going = going;
  }

  /** What carries the case on, and what remembers that it did. */
  @Component("goingOfDeemedAcceptance")
  record Going(TaskList tasks, Workflow workflow, AuditWriter audit, DecisionFacts facts) {}

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.ACCEPTANCE);
  }

  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    List<OpenTask> open = going.tasks().ofCase(caseNumber);
    open.stream()
        .filter(task -> task.key().equals(ProxyHandling.ACCEPT_APPLICATION))
        .findFirst()
        .ifPresent(task -> deem(cases.load(caseNumber), task, open));
  }

  private void deem(CaseRow c, OpenTask task, List<OpenTask> open) {
    Actor law = new Actor("system", "系统", c.window(), List.of());
    try {
      Acceptance.Accepted accepted = acceptance.accept(c, task.createdAt(), law);
      going.facts().deemedAccepted(c.number());
      deadlines.cancel(c.number(), DeadlineKind.ACCEPTANCE);
      tell(c, task, law);
      going
          .workflow()
          .complete(task.id(), law.username(), Outcome.ACCEPTED.name(), accepted.routing());
    } catch (Refusal deciderUnknown) {
      askForCause(c, open);
    }
  }

  private void tell(CaseRow c, OpenTask task, Actor law) {
    String receipt = DayAhead.words(DayAhead.of(task.createdAt()));
    feedback.tell(c.number(), "窗口收到申请后五个工作日内没有答复，依照行政许可法第三十二条，自" + receipt + "收到之日起视为受理。", law);
    going
        .audit()
        .write(
            cases.instant(),
            law,
            "case.deem-accepted",
            c.number(),
            new AuditEntry(
                "逾期未答复，自" + receipt + "起视为受理",
                task.key(),
                task.id(),
                Outcome.ACCEPTED.name(),
                Map.of()));
  }

  private void askForCause(CaseRow c, List<OpenTask> open) {
    if (open.stream().noneMatch(t -> t.key().equals(ProxyHandling.EXPLAIN_OVERDUE))) {
      going
          .workflow()
          .send(
              ProxyHandling.Messages.OVERDUE,
              c.processInstance(),
              Map.of(ProxyHandling.Variables.OVERDUE_UNIT, c.window()));
    }
  }
}
