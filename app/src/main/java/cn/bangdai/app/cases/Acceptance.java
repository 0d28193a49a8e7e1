package cn.bangdai.app.cases;

import cn.bangdai.app.custody.CertifiedCopies;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The application is accepted: the deciding parties are named, the limits run, the window that
 * issues is known. The same whether the window says so or the law does.
 */
@Component
class Acceptance {

  private final CaseStore cases;
  private final Parties parties;
  private final DecisionPlan plan;
  private final DecisionLimits limits;
  private final CertifiedCopies copies;

  Acceptance(
      CaseStore cases,
      Parties parties,
      DecisionPlan plan,
      DecisionLimits limits,
      CertifiedCopies copies) {
    this.cases = cases;
    this.parties = parties;
    this.plan = plan;
    this.limits = limits;
    this.copies = copies;
  }

  /**
   * What came of it.
   *
   * @param days working days promised
   * @param certified copies of originals that stay with the lead window
   * @param routing for the process
   */
  record Accepted(int days, int certified, Map<String, Object> routing) {}

  /**
   * @param at when it is, or counts as, accepted
   * @throws cn.bangdai.app.shared.Refusal {@code DECIDER_UNKNOWN} when it is open who decides
   */
  Accepted accept(CaseRow c, Instant at, Actor actor) {
    List<String> deciders = deciders(c);
    String issuer = plan.issuer(c.window(), deciders.get(0));
    cases.accepted(c.number(), issuer, at, plan.decidedAbove(c.window(), deciders));
    int days = limits.start(c, deciders.get(0), LocalDate.ofInstant(at, Times.ZONE));
    int certified = copies.certify(c.number(), c.window(), actor);
    return new Accepted(
        days, certified, Map.of(Variables.ISSUER, issuer, Variables.AT, c.window()));
  }

  /** Named when the case was sorted, or now, when it came to its window without sorting. */
  private List<String> deciders(CaseRow c) {
    List<String> named = parties.of(c.number());
    if (!named.isEmpty()) {
      return named;
    }
    List<String> deciders = plan.parties(c, c.window());
    parties.name(c.number(), deciders);
    cases.joint(c.number(), deciders, deciders.get(0));
    return deciders;
  }
}
