package cn.bangdai.app.catalogue;

/** How a case is handled. */
public enum Mode {
  /** An agent applies in the applicant's place, with a mandate. */
  PROXY("代办"),
  /** An agent helps the applicant, who applies in person. */
  HELP("帮办"),
  /** The window handles the application itself, without an agent. */
  DIRECT("窗口直办");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  /** Chinese name for the screen. */
  public String label() {
    return label;
  }
}
