package cn.bangdai.app.cases;

import cn.bangdai.app.custody.CertifiedCopies;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 受理: the competent window accepts the application (行政许可法 32), and the promised limit begins; or it
 * asks for what is missing, once; or it does not accept, with written reasons.
 */
@Component
class AcceptApplication implements TaskWork {

  private final CaseRecords records;
  private final Parties parties;
  private final DecisionPlan plan;
  private final PromisedLimit promise;
  private final SupplementRequest supplement;
  private final CertifiedCopies copies;

  AcceptApplication(
      CaseRecords records,
      Parties parties,
      DecisionPlan plan,
      PromisedLimit promise,
      SupplementRequest supplement,
      CertifiedCopies copies) {
    this.records = records;
    this.parties = parties;
    this.plan = plan;
    this.promise = promise;
    this.supplement = supplement;
    this.copies = copies;
  }

  @Override
  public String key() {
    return ProxyHandling.ACCEPT_APPLICATION;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    CaseRow c = records.cases().load(task.caseNumber());
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
    List<String> deciders = deciders(c);
    String issuer = plan.issuer(c.window(), deciders.get(0));
    records.cases().accepted(c.number(), issuer);
    int days = promise.start(c, deciders.get(0));
    int certified = copies.certify(c.number(), c.window(), actor);
    records.feedback().tell(c.number(), "窗口已受理您的申请，承诺 " + days + " 个工作日内办完。", actor);
    String copied = certified == 0 ? "" : "，原件留在窗口，为联办部门核验副本 " + certified + " 份";
    return Performed.routed(
        "受理申请，承诺 " + days + " 个工作日" + copied,
        Map.of(Variables.ISSUER, issuer, Variables.AT, c.window()));
  }

  /** Named when the case was sorted, or now, when it came to its window without sorting. */
  private List<String> deciders(CaseRow c) {
    List<String> named = parties.of(c.number());
    if (!named.isEmpty()) {
      return named;
    }
    List<String> deciders = plan.parties(c, c.window());
    parties.name(c.number(), deciders);
    records.cases().joint(c.number(), deciders, deciders.get(0));
    return deciders;
  }
}
