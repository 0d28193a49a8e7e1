package cn.bangdai.app.custody;

/** How a case goes from one unit to the next (002 三（五）). */
public enum Channel {
  PERSON("专人送达", false),
  POST("邮寄", false),
  PLATFORM("平台流转", true),
  INDUSTRY_SYSTEM("行业系统", true);

  private final String title;
  private final boolean electronic;

  Channel(String title, boolean electronic) {
    this.title = title;
    this.electronic = electronic;
  }

  public String title() {
    return title;
  }

  /** Such a leg carries no pieces. */
  public boolean electronic() {
    return electronic;
  }
}
