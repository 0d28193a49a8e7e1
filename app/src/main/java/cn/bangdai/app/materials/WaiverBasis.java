package cn.bangdai.app.materials;

/** On what ground a material of the guide is not asked for in a case. */
public enum WaiverBasis {
  /** The licence exists electronically and was looked up. */
  ELECTRONIC_LICENCE("电子证照"),
  /** The data was obtained from another authority. */
  SHARED_DATA("数据共享"),
  OTHER("其他理由");

  private final String title;

  WaiverBasis(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
