package cn.bangdai.app.visits;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import org.springframework.stereotype.Component;

/** Whose business a visit is: of those who work on its case, or of the agents of its unit. */
@Component
class VisitAccess {

  private final CaseAccess access;
  private final Visits visits;

  VisitAccess(CaseAccess access, Visits visits) {
    this.access = access;
    this.visits = visits;
  }

  /** FORBIDDEN for who is no agent, NOT_FOUND for a case out of sight. */
  void toPlan(String caseNumber, Actor actor) {
    if (caseNumber != null) {
      access.requireWork(caseNumber, actor);
    } else if (!agentAt(actor.unit(), actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "NOT_AN_AGENT", "预约和上门由代办员安排，您的岗位不能登记。");
    }
  }

  /** NOT_FOUND for a visit that is none of the actor's business. */
  Visit toWork(long id, Actor actor) {
    return visits.find(id).filter(visit -> mayWork(visit, actor)).orElseThrow(VisitAccess::none);
  }

  private boolean mayWork(Visit visit, Actor actor) {
    return agentAt(visit.unit(), actor)
        || (visit.caseNumber() != null && access.worksOn(visit.caseNumber(), actor));
  }

  private static boolean agentAt(String unit, Actor actor) {
    return Rights.counters(actor).contains(unit);
  }

  private static Refusal none() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "VISIT_NOT_FOUND", "没有找到这次预约或上门，可能不是您单位的。请刷新后重新选择。");
  }
}
