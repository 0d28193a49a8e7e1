package cn.bangdai.app.cases;

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
 * one-time notice. The branch waits until it is brought.
 */
@Component
class CorrectionRequest {

  private final SupplementRequest supplement;
  private final Parties parties;
  private final CaseClocks clocks;
  private final CaseStore cases;

  CorrectionRequest(
      SupplementRequest supplement, Parties parties, CaseClocks clocks, CaseStore cases) {
    this.supplement = supplement;
    this.parties = parties;
    this.clocks = clocks;
    this.cases = cases;
  }

  /** The case has been before this unit's approvers from now on. */
  void before(String caseNumber, String unit) {
    cases.touches(caseNumber, "BEFORE", List.of(unit));
  }

  Performed ask(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    supplement.ask(
        number,
        new SupplementRequest.Asked(NoticeKind.CORRECTION, task.unit(), party),
        answers,
        actor);
    parties.waits(number, party, Waiting.CORRECTION);
    clocks.follow(number);
    return Performed.said("要求补正，已一次性告知，时限暂停");
  }
}
