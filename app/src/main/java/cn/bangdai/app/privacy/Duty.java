package cn.bangdai.app.privacy;

/** What somebody still has to do in a case, for which they need its applicant. */
public enum Duty {
  /** Holds an open task: of the case, or of an urging, a coordination, a matter in it. */
  TASK("正在办这件的一步"),
  /** Has agreed on a visit that is still ahead. */
  VISIT("约好了见申请人"),
  /** The first handler stays responsible until the case is archived. */
  RESPONSIBLE("首办负责人");

  private final String title;

  Duty(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
