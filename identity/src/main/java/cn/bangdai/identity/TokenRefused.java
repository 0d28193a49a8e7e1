package cn.bangdai.identity;

/** A token that is genuine, of somebody who is not let in. */
public final class TokenRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SignInRefusal why;

  public TokenRefused(SignInRefusal why) {
    super(why.sentence());
    this.why = why;
  }

  public SignInRefusal why() {
    return why;
  }
}
