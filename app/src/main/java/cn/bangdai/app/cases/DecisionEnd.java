package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** What ends with the decision of a case, or with the case: what its branches still waited for. */
@Component
class DecisionEnd implements CaseClosed {

  private final CaseStore cases;
  private final SpecialProcedures procedures;
  private final ExternalApprovals approvals;
  private final Deadlines deadlines;

  DecisionEnd(
      CaseStore cases,
      SpecialProcedures procedures,
      ExternalApprovals approvals,
      Deadlines deadlines) {
    this.cases = cases;
    this.procedures = procedures;
    this.approvals = approvals;
    this.deadlines = deadlines;
  }

  /** The authority's end: every party granted, or one rejected, which ends the other branches. */
  void decided(String caseNumber, boolean granted, Actor actor) {
    cases.decided(caseNumber, granted ? "GRANTED" : "REJECTED");
    deadlines.meet(caseNumber, DeadlineKind.PROMISED, DeadlineKind.STATUTORY);
    waitsNoLonger(caseNumber, actor);
  }

  @Override
  public void closed(String caseNumber, Actor actor) {
    waitsNoLonger(caseNumber, actor);
  }

  private void waitsNoLonger(String caseNumber, Actor actor) {
    procedures.cancel(caseNumber, actor);
    approvals.cancel(caseNumber);
    deadlines.cancel(caseNumber, DeadlineKind.EXTERNAL);
  }
}
