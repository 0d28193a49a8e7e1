package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/**
 * 审批决定: a party grants, rejects with reasons, or asks for corrections. The case is decided when
 * every party has granted, or as soon as one rejects.
 */
@Component
class Decide implements TaskWork {

  private final CaseRecords records;
  private final Parties parties;
  private final Deadlines deadlines;
  private final CorrectionRequest correction;

  Decide(CaseRecords records, Parties parties, Deadlines deadlines, CorrectionRequest correction) {
    this.records = records;
    this.parties = parties;
    this.deadlines = deadlines;
    this.correction = correction;
  }

  @Override
  public String key() {
    return Decision.DECIDE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    correction.before(number, party);
    if (answers.is(Outcome.CORRECTION)) {
      return correction.ask(task, answers, actor);
    }
    boolean granted = answers.is(Outcome.GRANTED);
    String opinion = answers.text(granted ? "opinion" : "reasons");
    records.opinions().add(number, party, key(), answers.outcome(), opinion, actor);
    parties.decides(number, party, answers.outcome(), actor);
    if (!granted || !parties.anyUndecided(number)) {
      records.cases().decided(number, granted ? "GRANTED" : "REJECTED");
      deadlines.meet(number, DeadlineKind.PROMISED);
      records.feedback().tell(number, granted ? "审批通过，结果正在送回。" : "审批没有通过，书面理由正在送回。", actor);
    }
    return Performed.said(granted ? "审批：准予" : "审批：不予");
  }
}
