package cn.bangdai.app.custody;

/** Where a piece is. */
public enum PieceState {
  /** Seen and given straight back to the applicant. */
  SIGHTED("已核验，未留存"),
  /** In one person's hands at one unit. */
  HELD("在手"),
  /** On a sheet between two units. */
  IN_TRANSIT("在途"),
  /** Given back to the applicant without a result. */
  RETURNED("已退还"),
  /** Given to the applicant with the result. */
  DELIVERED("已送达"),
  /** Kept at the unit because the applicant can't be reached. */
  KEPT("留存待领"),
  /** Copies of false materials, kept at the unit as evidence (004 三（二）4（5）). */
  RETAINED("留存归档"),
  LOST("遗失"),
  /** Given to an authority against a receipt. */
  WITH_AUTHORITY("移送有关机关");

  private final String title;

  PieceState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
