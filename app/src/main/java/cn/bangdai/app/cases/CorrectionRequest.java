package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork.Performed;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 补正要求: a reviewer or decider asks for what the guide asks for and nothing else, through the
 * one-time notice. The promised limit stands still while every open branch waits.
 */
@Component
class CorrectionRequest {

  private final SupplementRequest supplement;
  private final Parties parties;
  private final Deadlines deadlines;
  private final CaseStore cases;

  CorrectionRequest(
      SupplementRequest supplement, Parties parties, Deadlines deadlines, CaseStore cases) {
    this.supplement = supplement;
    this.parties = parties;
    this.deadlines = deadlines;
    this.cases = cases;
  }

  /** The case has been before this unit's approvers from now on. */
  void before(String caseNumber, String unit) {
    cases.touches(caseNumber, "BEFORE", List.of(unit));
  }

  Performed ask(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    supplement.ask(number, NoticeKind.CORRECTION, task.unit(), answers, actor);
    parties.waits(number, task.fact(Decision.Variables.PARTY), true);
    if (!parties.anyAtWork(number)) {
      deadlines.pause(number, DeadlineKind.PROMISED);
    }
    return Performed.said("要求补正，已一次性告知，时限暂停");
  }
}
