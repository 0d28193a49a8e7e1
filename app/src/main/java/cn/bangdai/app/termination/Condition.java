package cn.bangdai.app.termination;

/** Why a case may end early, as 004 三（二）4 lists it; the first, being done, ends by itself. */
public enum Condition {
  /** （1）委托代办事项办结. */
  COMPLETED("委托事项办结"),
  /** （2）申请人请求终止. */
  APPLICANT_REQUEST("申请人请求终止"),
  /** （3）经核实为失信企业. */
  DISHONEST_ENTERPRISE("失信企业"),
  /** （4）与现行法律、法规相冲突，或不再具备办结条件. */
  LAW_CONFLICT("与法律法规冲突或不再具备办结条件"),
  /** （5）提交虚假材料或隐瞒重要事实. */
  FALSE_MATERIALS("弄虚作假"),
  /** （6）不按规定申报或拒不履行协议职责. */
  DUTY_REFUSAL("拒不履行协议职责");

  private final String label;

  Condition(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The applicant's own wish needs no review; what others hold against the case does. */
  public boolean reviewed() {
    return this != COMPLETED && this != APPLICANT_REQUEST;
  }
}
