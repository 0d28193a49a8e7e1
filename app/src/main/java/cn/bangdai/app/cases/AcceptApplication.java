package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 受理: the competent window accepts the application (行政许可法 32), and the limits begin; or it asks for
 * what is missing, once; or it does not accept, with written reasons.
 */
@Component
class AcceptApplication implements TaskWork {

  private final CaseRecords records;
  private final Acceptance acceptance;
  private final SupplementRequest supplement;
  private final WindowPapers papers;
  private final Deadlines deadlines;

  AcceptApplication(
      CaseRecords records,
      Acceptance acceptance,
      SupplementRequest supplement,
      WindowPapers papers,
      Deadlines deadlines) {
    this.records = records;
    this.acceptance = acceptance;
    this.supplement = supplement;
    this.papers = papers;
    this.deadlines = deadlines;
  }

  @Override
  public String key() {
    return ProxyHandling.ACCEPT_APPLICATION;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    CaseRow c = records.cases().load(task.caseNumber());
    papers.before(c, answers, actor);
    deadlines.meet(c.number(), DeadlineKind.ACCEPTANCE);
    if (answers.is(Outcome.ACCEPTED)) {
      return accept(c, actor);
    }
    if (answers.is(Outcome.INCOMPLETE)) {
      supplement.ask(c.number(), NoticeKind.FORMAL, c.window(), answers, actor);
      return Performed.said("材料不齐，窗口已一次性告知");
    }
    String reasons = answers.text("reasons");
    records.opinions().add(c.number(), c.window(), key(), answers.outcome(), reasons, actor);
    records.cases().notAccepted(c.number());
    records.feedback().tell(c.number(), "窗口没有受理您的申请，理由：" + reasons, actor);
    return Performed.routed(
        "不予受理，材料退回", Map.of(Variables.RETURN_BY, ReturnBy.RELAY.name(), Variables.AT, c.window()));
  }

  private Performed accept(CaseRow c, Actor actor) {
    var accepted = acceptance.accept(c, records.cases().instant(), actor);
    int days = accepted.days();
    records.feedback().tell(c.number(), "窗口已受理您的申请，承诺 " + days + " 个工作日内办完。", actor);
    String copied =
        accepted.certified() == 0 ? "" : "，原件留在窗口，为联办部门核验副本 " + accepted.certified() + " 份";
    return Performed.routed("受理申请，承诺 " + days + " 个工作日" + copied, accepted.routing());
  }
}
