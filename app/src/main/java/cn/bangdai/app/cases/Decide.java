package cn.bangdai.app.cases;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/**
 * 审批决定: a party grants, rejects with reasons, or needs something first: a correction, a special
 * procedure, the answer of an authority outside. The case is decided when every party has granted,
 * or as soon as one rejects.
 */
@Component
class Decide implements TaskWork {

  private final CaseRecords records;
  private final Parties parties;
  private final CaseClocks clocks;
  private final DecisionEnd end;
  private final DecidedLimits limits;
  private final Before before;

  Decide(
      CaseRecords records,
      Parties parties,
      CaseClocks clocks,
      DecisionEnd end,
      DecidedLimits limits,
      Before before) {
    this.records = records;
    this.parties = parties;
    this.clocks = clocks;
    this.end = end;
    this.limits = limits;
    this.before = before;
  }

  /** What a party may need before it decides. */
  @Component("beforeDeciding")
  record Before(
      CorrectionRequest correction, SpecialProcedureRequest procedure, ExternalRequest external) {}

  @Override
  public String key() {
    return Decision.DECIDE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    before.correction().before(task.caseNumber(), task.fact(Decision.Variables.PARTY));
    return switch (Outcome.valueOf(answers.outcome())) {
      case CORRECTION -> before.correction().ask(task, answers, actor);
      case SPECIAL_PROCEDURE -> before.procedure().open(task, answers, actor);
      case EXTERNAL -> before.external().ask(task, answers, actor);
      default -> decide(task, answers, actor);
    };
  }

  private Performed decide(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    boolean granted = answers.is(Outcome.GRANTED);
    String opinion = answers.text(granted ? "opinion" : "reasons");
    records.opinions().add(number, party, key(), answers.outcome(), opinion, actor);
    parties.decides(number, party, answers.outcome(), actor);
    if (granted && parties.anyUndecided(number)) {
      clocks.follow(number);
    } else {
      end.decided(number, granted, actor);
      limits.decided(number);
      records.feedback().tell(number, granted ? "审批通过，结果正在送回。" : "审批没有通过，书面理由正在送回。", actor);
    }
    return Performed.said(granted ? "审批：准予" : "审批：不予");
  }
}
