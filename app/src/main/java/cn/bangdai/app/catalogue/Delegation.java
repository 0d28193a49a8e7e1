package cn.bangdai.app.catalogue;

/** What a station of some level may do with an item. */
public enum Delegation {
  /** Take the applicant's entrustment; the application is accepted elsewhere. */
  PROXY_ONLY("只受理委托"),
  /** Its acceptance is the formal one. */
  ENTRUSTED_ACCEPTANCE("委托受理"),
  /** It accepts and decides. */
  AUTHORISED("授权办理");

  private final String label;

  Delegation(String label) {
    this.label = label;
  }

  /** Chinese name for the screen. */
  public String label() {
    return label;
  }
}
