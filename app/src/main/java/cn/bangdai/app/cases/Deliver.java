package cn.bangdai.app.cases;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.custody.Signings;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.notices.SignatureResult;
import cn.bangdai.app.notices.Signing;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 送达: result and papers reach the applicant piece by piece (004 三（二）5), somebody takes them for the
 * applicant, or they stay at the unit. Every attempt is kept. Delivery completes the case; nothing
 * else does.
 */
@Component
class Deliver implements TaskWork {

  private static final Set<String> STAYS_AT_WINDOW =
      Set.of(ReturnBy.POST_TO_APPLICANT.name(), ReturnBy.PICKUP_HERE.name());

  private final Deliveries deliveries;
  private final CaseStore cases;
  private final Custody custody;
  private final Signings signings;
  private final CloseCase close;
  private final Feedback feedback;

  Deliver(
      Deliveries deliveries,
      CaseStore cases,
      Custody custody,
      Signings signings,
      CloseCase close,
      Feedback feedback) {
    this.deliveries = deliveries;
    this.signings = signings;
    this.cases = cases;
    this.custody = custody;
    this.close = close;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return ProxyHandling.DELIVER;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    CaseRow row = cases.load(number);
    row.requireNoTermination();
    deliveries.add(number, answers, actor);
    if (answers.is(Outcome.NOT_REACHED)) {
      feedback.tell(number, "这次没有联系上您，我们会再送一次。", actor);
      return Performed.said("没有联系上申请人，择日再送");
    }
    String said = hand(row, answers, actor);
    close.completed(number, actor);
    return Performed.said(said);
  }

  private String hand(CaseRow row, Answers answers, Actor actor) {
    String number = row.number();
    switch (Outcome.valueOf(answers.outcome())) {
      case DELIVERED -> {
        int pieces = give(row, "送达申请人", actor);
        sign(number, delivered(answers), pieces, actor);
        feedback.tell(number, "结果和材料共 " + pieces + " 件已经交给您，这件事办完了。", actor);
        return "送达 " + pieces + " 件，办结";
      }
      case RECEIVED_BY_OTHER -> {
        int pieces = give(row, "由他人代收", actor);
        sign(number, delivered(answers), pieces, actor);
        feedback.tell(number, "结果和材料共 " + pieces + " 件已由他人代您收下，这件事办完了。", actor);
        return "由他人代收 " + pieces + " 件，办结";
      }
      case REFUSED -> {
        feedback.tell(number, "结果送到时您没有收，先留在便民服务站，随时可以来取。", actor);
        Signing refused =
            Signing.of(
                SignatureResult.REFUSED, answers.text("witnesses"), null, answers.text("reason"));
        sign(number, refused, custody.keepAll(number, "申请人拒收，留存", actor), actor);
        return "申请人拒收，材料留存，办结";
      }
      default -> {
        custody.keepAll(number, "无人认领，留存", actor);
        feedback.tell(number, "结果和材料留在便民服务站，请方便时来取。", actor);
        return "无人认领，材料留存，办结";
      }
    }
  }

  private void sign(String number, Signing signing, int pieces, Actor actor) {
    signings.add(number, Signings.Occasion.DELIVERED, signing, pieces, actor);
  }

  /**
   * Who took the papers for the applicant stays encrypted; what they are to the applicant does not.
   */
  private static Signing delivered(Answers answers) {
    String relation = answers.text("relation");
    Signing signing =
        Signing.of(
            SignatureResult.of(answers.text("signature")),
            answers.text("witness"),
            null,
            relation == null ? null : "代收人是申请人的" + relation);
    return new Signing(
        signing.result(), signing.witnesses(), answers.text("trackingNumber"), signing.note());
  }

  /**
   * Papers are handed out at home, and at the issuing window what stayed there; there are none
   * anywhere else, the process sees to that.
   */
  private int give(CaseRow c, String how, Actor actor) {
    int pieces = custody.deliverAll(c.number(), c.origin(), how, null, actor);
    boolean away = c.returnBy() != null && STAYS_AT_WINDOW.contains(c.returnBy());
    return away && !c.issuer().equals(c.origin())
        ? pieces + custody.deliverAll(c.number(), c.issuer(), how, null, actor)
        : pieces;
  }
}
