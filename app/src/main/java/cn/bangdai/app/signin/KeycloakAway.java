package cn.bangdai.app.signin;

import org.springframework.security.core.AuthenticationException;

/** Keycloak had to be asked and did not answer; nobody's fault, and over some time. */
final class KeycloakAway extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  KeycloakAway(String asked, Exception cause) {
    super("Keycloak did not answer: " + asked, cause);
  }
}
