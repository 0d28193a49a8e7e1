package cn.bangdai.app.custody;

/** What can happen to a piece; the last one of a piece is the reason of its state. */
public enum PieceEvent {
  SIGHTED("核验后当面退回"),
  TAKEN_IN("接收"),
  ISSUED("出件"),
  DISPATCHED("移交"),
  RECEIVED("签收"),
  MISSING("签收时缺少"),
  FOUND("差异处理：已找到"),
  RECOUNTED("差异处理：未随行，仍在移交方"),
  LOST("差异处理：遗失"),
  DELIVERED("送达"),
  KEPT("留存待领"),
  RETAINED("留存归档"),
  RETURNED("退还"),
  TO_AUTHORITY("移送有关机关");

  private final String title;

  PieceEvent(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
