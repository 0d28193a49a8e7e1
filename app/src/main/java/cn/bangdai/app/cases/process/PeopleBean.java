package cn.bangdai.app.cases.process;

import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.processes.ProcessBeans;
import org.springframework.stereotype.Component;

/** Who is named on a case. */
@Component(ProcessBeans.PEOPLE)
public class PeopleBean {

  private final CaseStore cases;

  PeopleBean(CaseStore cases) {
    this.cases = cases;
  }

  /** User name of the responsible agent (首办负责). */
  public String responsible(String caseNumber) {
    return cases.load(caseNumber).responsible();
  }
}
