package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.custody.SightedPapers;
import cn.bangdai.app.custody.Signings;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.SignatureResult;
import cn.bangdai.app.notices.Signing;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The papers at the window that accepts. An agent's case brings them along, checked and receipted;
 * at 窗口直办 the window itself checks them and takes them in, with a receipt, when it accepts (行政许可法
 * 32, last paragraph).
 */
@Component
class WindowPapers {

  private final MaterialsReady materials;
  private final SightedPapers papers;
  private final Signings signings;
  private final Deadlines deadlines;

  WindowPapers(
      MaterialsReady materials, SightedPapers papers, Signings signings, Deadlines deadlines) {
    this.materials = materials;
    this.papers = papers;
    this.signings = signings;
    this.deadlines = deadlines;
  }

  /** What must be right with the papers before the window answers, and what becomes of them. */
  void before(CaseRow c, Answers answers, Actor actor) {
    if (!c.is(Mode.DIRECT)) {
      return;
    }
    if (answers.is(Outcome.ACCEPTED)) {
      materials.requireComplete(c.number());
      takeIn(c, answers, actor);
    } else if (answers.is(Outcome.INCOMPLETE)) {
      materials.requireChecked(c.number());
    }
    deadlines.meet(c.number(), DeadlineKind.REQUEST);
  }

  private void takeIn(CaseRow c, Answers answers, Actor actor) {
    int pieces = papers.takeIn(c.number(), c.origin(), List.of(), actor);
    Signing signing =
        Signing.of(
            SignatureResult.of(answers.text("receiptSignature")),
            answers.text("receiptWitness"),
            null,
            null);
    signings.add(c.number(), Signings.Occasion.TAKEN_IN, signing, pieces, actor);
  }
}
