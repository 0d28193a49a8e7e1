package cn.bangdai.app.catalogue;

/** What happens at a step of an item's decision chain. */
public enum StepKind {
  /** 初审: an opinion for the one who decides. */
  REVIEW,
  /** 审批: the decision itself. */
  DECIDE
}
