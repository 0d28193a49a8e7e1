package cn.bangdai.app.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who reviews and who decides a case, for the process and for pages. */
@Component
public class Deciders {

  private final CaseStore cases;
  private final Parties parties;
  private final DecisionPlan plan;

  Deciders(CaseStore cases, Parties parties, DecisionPlan plan) {
    this.cases = cases;
    this.parties = parties;
    this.plan = plan;
  }

  /** Codes of the units that decide, in a fixed order, the lead first. */
  public List<String> parties(String caseNumber) {
    return parties.of(caseNumber);
  }

  /** Codes of the units that review before the party decides, in the chain's order. */
  public List<String> reviewers(String caseNumber, String party) {
    return plan.reviewers(cases.load(caseNumber));
  }

  public boolean rejected(String caseNumber) {
    return parties.anyRejected(caseNumber);
  }
}
