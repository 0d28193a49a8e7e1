package cn.bangdai.app.notices;

/** On which occasion a notice is issued. */
public enum NoticeKind {
  /** By the agent, before the application is handed over. */
  ONE_TIME("一次性告知书"),
  /** By the window that formally accepts (行政许可法 32). */
  FORMAL("补正材料告知书"),
  /** By a reviewer or decider. */
  CORRECTION("审批补正告知书");

  private final String title;

  NoticeKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
