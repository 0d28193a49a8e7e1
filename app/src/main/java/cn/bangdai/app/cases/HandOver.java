package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
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
import cn.bangdai.processes.ProxyHandling.Destination;
import cn.bangdai.processes.ProxyHandling.FirstStop;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 材料交接: the pieces pass from the applicant into the station's custody, counted and receipted (004
 * 三（二）2), and the case sets out.
 */
@Component
class HandOver implements TaskWork {

  private final CaseStore cases;
  private final Units units;
  private final DecisionPlan plan;
  private final SightedPapers papers;
  private final Signings signings;
  private final Feedback feedback;

  HandOver(
      CaseStore cases,
      Units units,
      DecisionPlan plan,
      SightedPapers papers,
      Signings signings,
      Feedback feedback) {
    this.cases = cases;
    this.units = units;
    this.plan = plan;
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
    int pieces = papers.takeIn(c.number(), c.origin(), answers.texts("seenOnly"), actor);
    Signing signing =
        Signing.of(
            SignatureResult.of(answers.text("signature")), answers.text("witness"), null, null);
    signings.add(c.number(), Signings.Occasion.TAKEN_IN, signing, pieces, actor);
    feedback.tell(c.number(), "收到您的材料 " + pieces + " 件，收件回执已开。", actor);
    return Performed.routed("收下材料 " + pieces + " 件，开收件回执", setOut(c, units.unit(c.origin())));
  }

  private Map<String, Object> setOut(CaseRow c, Unit origin) {
    if (plan.acceptsItself(c.itemCode(), origin)) {
      cases.windowIs(c.number(), origin.code());
      return Map.of(Variables.FIRST_STOP, FirstStop.WINDOW.name(), Variables.WINDOW, origin.code());
    }
    if (origin.isCentre()) {
      return Map.of(Variables.FIRST_STOP, FirstStop.CENTRE.name());
    }
    return Map.of(
        Variables.FIRST_STOP, FirstStop.LEG.name(),
        Variables.DESTINATION, Destination.CENTRE.name(),
        Variables.TO, origin.parent());
  }
}
