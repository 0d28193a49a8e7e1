package cn.bangdai.app.people.process;

import cn.bangdai.app.people.InCharge;
import cn.bangdai.processes.ProcessBeans;
import org.springframework.stereotype.Component;

/** Who is named on a case. */
@Component(ProcessBeans.PEOPLE)
public class PeopleBean {

  private final InCharge inCharge;

  PeopleBean(InCharge inCharge) {
    this.inCharge = inCharge;
  }

  /**
   * User name of the responsible agent (首办负责), or of who stands in while that person is away; null
   * when a unit stands in, which the task list then offers the task to.
   */
  public String responsible(String caseNumber) {
    return inCharge.of(caseNumber);
  }
}
