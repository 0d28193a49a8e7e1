package cn.bangdai.app.termination;

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
import org.springframework.stereotype.Component;

/**
 * 退还材料: approved papers, certificates and materials so far go back (004 三（二）4（2）), at the unit that
 * registered the case, where everything has come home to. Of false materials only the originals do.
 */
@Component
class ReturnPapers implements TaskWork {

  private final Custody custody;
  private final Signings signings;
  private final PapersBack papers;
  private final Feedback feedback;

  ReturnPapers(Custody custody, Signings signings, PapersBack papers, Feedback feedback) {
    this.feedback = feedback;
    this.custody = custody;
    this.signings = signings;
    this.papers = papers;
  }

  @Override
  public String key() {
    return ProxyHandling.RETURN_PAPERS;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String other = papers.keepOut(number, task.origin(), answers.text("receipt"), actor);
    if (answers.is(Outcome.KEPT)) {
      int kept = custody.keepAll(number, answers.text("reason"), actor);
      feedback.tell(number, "没有联系上您，材料 " + kept + " 件留在便民服务站，随时可以来取。", actor);
      return Performed.said("材料 " + kept + " 件暂存本单位" + other);
    }
    boolean posted = answers.is(Outcome.POSTED);
    String how = posted ? "邮寄退还" : "当面退还";
    Signing signing = signing(answers, posted);
    int returned = custody.returnAll(number, task.origin(), how, signing.words(), actor);
    signings.add(number, Signings.Occasion.RETURNED, signing, returned, actor);
    String by = posted ? "寄给您，单号 " + answers.text("trackingNumber") : "当面退给您";
    feedback.tell(number, "终止后退还的材料 " + returned + " 件已经" + by + "。", actor);
    return Performed.said("退还材料 " + returned + " 件，" + how + other);
  }

  private static Signing signing(Answers answers, boolean posted) {
    if (posted) {
      return Signing.of(SignatureResult.UNREACHABLE, null, answers.text("trackingNumber"), null);
    }
    String seen =
        answers.text("witnesses") == null ? answers.text("witness") : answers.text("witnesses");
    return Signing.of(SignatureResult.of(answers.text("signature")), seen, null, null);
  }
}
