package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.DecisionFacts;
import cn.bangdai.app.cases.ExtendLimits;
import cn.bangdai.app.cases.Extensions;
import cn.bangdai.app.cases.ExternalApprovals;
import cn.bangdai.app.cases.SpecialProcedures;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Special procedures, authorities outside and the extension of a case, for its pages. */
@Component
class ProceduresOfCase {

  private final SpecialProcedures procedures;
  private final ExternalApprovals approvals;
  private final Extensions extensions;
  private final ExtendLimits extend;
  private final DecisionFacts facts;
  private final Clock clock;

  ProceduresOfCase(
      SpecialProcedures procedures,
      ExternalApprovals approvals,
      Extensions extensions,
      ExtendLimits extend,
      DecisionFacts facts,
      Clock clock) {
    this.procedures = procedures;
    this.approvals = approvals;
    this.extensions = extensions;
    this.extend = extend;
    this.facts = facts;
    this.clock = clock;
  }

  /** Access to the case is the caller's business. */
  ProceduresShown of(String caseNumber, Actor actor) {
    return new ProceduresShown(
        procedures.of(caseNumber),
        approvals.of(caseNumber),
        extensions.of(caseNumber).orElse(null),
        extend.offered(caseNumber, actor),
        facts.isDeemedAccepted(caseNumber),
        LocalDate.ofInstant(clock.instant(), Times.ZONE));
  }
}
