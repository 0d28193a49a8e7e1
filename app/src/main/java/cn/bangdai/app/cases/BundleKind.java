package cn.bangdai.app.cases;

/** Why several cases belong together (004 代办项目; 一件事一次办). */
public enum BundleKind {
  /** 项目: an enterprise's or a person's undertaking that needs several items. */
  PROJECT("项目"),
  /** 一件事: a matter in people's lives that the county has put together out of several items. */
  THEME("一件事");

  private final String label;

  BundleKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
