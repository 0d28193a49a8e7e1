package cn.bangdai.app.organisation.keycloak;

/** Keycloak does not answer, or not as it should. The message is a sentence for administrators. */
public class KeycloakAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeycloakAway(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
