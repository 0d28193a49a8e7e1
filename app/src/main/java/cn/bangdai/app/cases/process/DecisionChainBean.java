package cn.bangdai.app.cases.process;

import cn.bangdai.app.cases.Deciders;
import cn.bangdai.processes.ProcessBeans;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who reviews and who decides a case. */
@Component(ProcessBeans.DECISION_CHAIN)
public class DecisionChainBean {

  private final Deciders deciders;

  DecisionChainBean(Deciders deciders) {
    this.deciders = deciders;
  }

  /** Codes of the units that decide, the lead first. */
  public List<String> parties(String caseNumber) {
    return deciders.parties(caseNumber);
  }

  /** Codes of the units that review before a party decides. */
  public List<String> reviewers(String caseNumber, String party) {
    return deciders.reviewers(caseNumber, party);
  }

  /** Whether a party has rejected: one rejection ends the other branches. */
  public boolean rejected(String caseNumber) {
    return deciders.rejected(caseNumber);
  }
}
