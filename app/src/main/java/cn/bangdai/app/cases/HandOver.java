package cn.bangdai.app.cases;

import cn.bangdai.app.custody.SightedPapers;
import cn.bangdai.app.custody.Signings;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.notices.SignatureResult;
import cn.bangdai.app.notices.Signing;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 材料交接: the pieces pass from the applicant into the station's custody, counted and receipted (004
 * 三（二）2), and the case sets out.
 */
@Component
class HandOver implements TaskWork {

  private final CaseStore cases;
  private final SettingOut firstStop;
  private final SightedPapers papers;
  private final Signings signings;
  private final Feedback feedback;

  HandOver(
      CaseStore cases,
      SettingOut firstStop,
      SightedPapers papers,
      Signings signings,
      Feedback feedback) {
    this.cases = cases;
    this.firstStop = firstStop;
    this.papers = papers;
    this.signings = signings;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return ProxyHandling.HAND_OVER;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    CaseRow c = cases.load(task.caseNumber());
    Map<String, Object> routing = firstStop.from(c, answers.text("to"));
    int pieces = papers.takeIn(c.number(), c.origin(), answers.texts("seenOnly"), actor);
    Signing signing =
        Signing.of(
            SignatureResult.of(answers.text("signature")), answers.text("witness"), null, null);
    signings.add(c.number(), Signings.Occasion.TAKEN_IN, signing, pieces, actor);
    feedback.tell(c.number(), "收到您的材料 " + pieces + " 件，收件回执已开。", actor);
    return Performed.routed("收下材料 " + pieces + " 件，开收件回执", routing);
  }
}
