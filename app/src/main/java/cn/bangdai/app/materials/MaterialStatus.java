package cn.bangdai.app.materials;

/** What was found when a material was checked. */
public enum MaterialStatus {
  UNCHECKED("未核对"),
  PRESENT("齐全"),
  MISSING("缺少"),
  DEFECTIVE("有问题"),
  /** Not asked for in this case, with the reason written down. */
  WAIVED("免交");

  private final String title;

  MaterialStatus(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the applicant must be told about it. */
  public boolean flagged() {
    return this == MISSING || this == DEFECTIVE;
  }
}
