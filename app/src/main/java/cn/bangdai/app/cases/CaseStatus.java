package cn.bangdai.app.cases;

/** Where a case stands for the applicant. */
public enum CaseStatus {
  /** 已登记: the request is written down. */
  REGISTERED("已登记"),
  /** 已委托: the mandate is signed. */
  ENTRUSTED("已委托"),
  /** 已受理: the window has formally accepted; the clock runs. */
  ACCEPTED("已受理"),
  /** 已决定: the authority's end. */
  DECIDED("已决定"),
  /** 已办结: the agent's end. */
  COMPLETED("已办结"),
  /** 不予受理委托. */
  REFUSED("不予受理"),
  /** 申请人未签委托. */
  WITHDRAWN("已撤回"),
  /** 代办终止. */
  TERMINATED("已终止");

  private final String label;

  CaseStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the case can still be worked on toward a result. */
  public boolean isOpen() {
    return this == REGISTERED || this == ENTRUSTED || this == ACCEPTED || this == DECIDED;
  }
}
