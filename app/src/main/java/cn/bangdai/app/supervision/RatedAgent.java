package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/**
 * The rated agent neither verifies the rating nor makes the follow-up call (DESIGN 5). Rated is who
 * is responsible for the case.
 */
@Component
class RatedAgent {

  private final CaseStore cases;

  RatedAgent(CaseStore cases) {
    this.cases = cases;
  }

  /**
   * @throws Refusal FORBIDDEN {@code RATED_AGENT}
   */
  void mayNotBe(Actor actor, String caseNumber) {
    CaseRow c = cases.load(caseNumber);
    if (actor.username().equals(c.responsible())) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "RATED_AGENT", "这个差评评的是您经办的件，核实和回访要由别人来做。请退回任务，交给同级别的其他人或督查人员。");
    }
  }
}
