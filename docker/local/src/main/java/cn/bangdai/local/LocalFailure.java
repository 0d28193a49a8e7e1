package cn.bangdai.local;

/**
 * Something that went wrong and that the person at the console can put right. The message is the
 * Chinese sentence to show: what is wrong and what to do.
 */
public final class LocalFailure extends RuntimeException {

  /** Exit code when nothing was started, because what was asked for cannot be done. */
  static final int REFUSED = 2;

  /** Exit code when something that had been started failed. */
  static final int FAILED = 1;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private LocalFailure(String sentence, int exitCode, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  static LocalFailure refused(String sentence) {
    return new LocalFailure(sentence, REFUSED, null);
  }

  static LocalFailure refused(String sentence, Throwable cause) {
    return new LocalFailure(sentence, REFUSED, cause);
  }

  static LocalFailure failed(String sentence) {
    return new LocalFailure(sentence, FAILED, null);
  }

  static LocalFailure failed(String sentence, Throwable cause) {
    return new LocalFailure(sentence, FAILED, cause);
  }

  /** The exit code of a program that ends because of this: 2 nothing was started, 1 otherwise. */
  public int exitCode() {
    return exitCode;
  }
}
