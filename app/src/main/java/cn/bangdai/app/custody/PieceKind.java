package cn.bangdai.app.custody;

/** What kind of sheet a piece is. */
public enum PieceKind {
  ORIGINAL("原件"),
  COPY("复印件"),
  /** Issued by the authority: certificate, reply, refusal. */
  RESULT("办理结果");

  private final String title;

  PieceKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
