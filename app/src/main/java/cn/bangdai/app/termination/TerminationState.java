package cn.bangdai.app.termination;

/** How far a request to end a case early is. */
public enum TerminationState {
  /** Waits for its review. */
  REQUESTED("待复核"),
  /** The case has ended by it. */
  CONFIRMED("已终止"),
  /** The case went on untouched. */
  DENIED("复核不同意"),
  /** The case ended before the review did. */
  CANCELLED("办件先结束，申请作废");

  private final String label;

  TerminationState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
