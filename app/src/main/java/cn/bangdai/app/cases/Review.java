package cn.bangdai.app.cases;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/**
 * 初审: an approver on the chain passes the application, asks for corrections, or advises against it.
 */
@Component
class Review implements TaskWork {

  private final CaseRecords records;
  private final CorrectionRequest correction;

  Review(CaseRecords records, CorrectionRequest correction) {
    this.records = records;
    this.correction = correction;
  }

  @Override
  public String key() {
    return Decision.REVIEW;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String unit = task.unit();
    correction.before(task.caseNumber(), unit);
    if (answers.is(Outcome.CORRECTION)) {
      return correction.ask(task, answers, actor);
    }
    boolean pass = answers.is(Outcome.PASS);
    String opinion = answers.text(pass ? "opinion" : "reasons");
    records.opinions().add(task.caseNumber(), unit, key(), answers.outcome(), opinion, actor);
    return Performed.said(pass ? "初审通过" : "初审建议不予许可");
  }
}
