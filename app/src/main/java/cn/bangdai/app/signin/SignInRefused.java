package cn.bangdai.app.signin;

import cn.bangdai.identity.SignInRefusal;
import org.springframework.security.core.AuthenticationException;

/** Somebody whom Keycloak knows, and who is not let in. */
final class SignInRefused extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final SignInRefusal why;
  private final String idToken;

  /**
   * @param idToken by which Keycloak's own session can be ended; null when there is none
   */
  SignInRefused(SignInRefusal why, String idToken) {
    super(why.sentence());
    this.why = why;
    this.idToken = idToken;
  }

  SignInRefusal why() {
    return why;
  }

  String idToken() {
    return idToken;
  }
}
