package cn.bangdai.app.notices;

/**
 * What came of asking somebody to sign (DOMAIN 1, signature results): everywhere two sides sign, or
 * one is told in writing.
 */
public enum SignatureResult {
  SIGNED("签字", 0),
  SEALED("盖章", 0),
  /** With somebody who saw it. */
  FINGERPRINT("按手印", 1),
  /** Told by telephone, and confirmed there; for what is told, never for what is handed over. */
  PHONE("电话确认", 0),
  /** Would not sign, before two who saw it. */
  REFUSED("拒绝签字", 2),
  /** Could not be found; it was sent by post. */
  UNREACHABLE("联系不上，已邮寄", 0);

  private final String title;
  private final int witnesses;

  SignatureResult(String title, int witnesses) {
    this.title = title;
    this.witnesses = witnesses;
  }

  /** As a form gives it; SIGNED, what its default says, when it gives none. */
  public static SignatureResult of(String answer) {
    return answer == null ? SIGNED : valueOf(answer);
  }

  public String title() {
    return title;
  }

  /** How many people must have seen it. */
  public int witnesses() {
    return witnesses;
  }

  /** Whether it says that the person knows. */
  public boolean reached() {
    return this != UNREACHABLE;
  }
}
