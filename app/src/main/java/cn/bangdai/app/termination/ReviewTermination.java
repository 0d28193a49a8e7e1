package cn.bangdai.app.termination;

import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.cases.Opinions;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.Termination;
import org.springframework.stereotype.Component;

/**
 * 复核终止: one level up confirms, and the case ends in the same transaction; or it denies, and the
 * case goes on untouched. Never the one who asked (DESIGN 4, termination).
 */
@Component
class ReviewTermination implements TaskWork {

  private final CaseStore cases;
  private final Opinions opinions;
  private final Terminations terminations;
  private final TerminationTable table;
  private final EndCase endCase;

  ReviewTermination(
      CaseStore cases,
      Opinions opinions,
      Terminations terminations,
      TerminationTable table,
      EndCase endCase) {
    this.cases = cases;
    this.opinions = opinions;
    this.terminations = terminations;
    this.table = table;
    this.endCase = endCase;
  }

  @Override
  public String key() {
    return Termination.REVIEW_TERMINATION;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    TerminationRecord request = terminations.open(number).orElseThrow();
    if (answers.is(Outcome.CONFIRMED)) {
      requireAnother(request, actor);
      return confirm(task, request, answers.text("opinion"), actor);
    }
    return deny(task, request, answers.text("reason"), actor);
  }

  /**
   * Nobody confirms what they asked for. To say no to it oneself takes it back, so that a case does
   * not wait for ever where nobody else is there to review.
   */
  private static void requireAnother(TerminationRecord request, Actor actor) {
    if (actor.username().equals(request.requestedByUser())) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "OWN_REQUEST",
          "终止是您本人提出的，要由另一位同事复核。请退回这项任务，让上一级的同事领取；不想终止了，可以选“不同意，继续办理”。");
    }
  }

  private Performed confirm(OpenTask task, TerminationRecord request, String opinion, Actor actor) {
    requireTold(request);
    table.reviewed(request.id(), TerminationState.CONFIRMED, task.unit(), opinion, actor);
    opinions.add(task.caseNumber(), task.unit(), key(), Outcome.CONFIRMED.name(), opinion, actor);
    endCase.end(
        cases.load(task.caseNumber()), request.condition(), request.requestedByUser(), actor);
    return Performed.said("复核同意终止：" + request.condition().label());
  }

  /** 004 三（二）4（4）: 在说明理由后，代办终止. */
  private static void requireTold(TerminationRecord request) {
    if (request.condition() == Condition.LAW_CONFLICT && request.told() == null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "NOT_TOLD", "还没有登记向申请人说明理由，不能同意终止。请先让代办员告知申请人。");
    }
  }

  private Performed deny(OpenTask task, TerminationRecord request, String reason, Actor actor) {
    table.reviewed(request.id(), TerminationState.DENIED, task.unit(), reason, actor);
    opinions.add(task.caseNumber(), task.unit(), key(), Outcome.DENIED.name(), reason, actor);
    cases.terminationRequested(task.caseNumber(), false);
    return Performed.said("复核不同意终止，继续办理");
  }
}
