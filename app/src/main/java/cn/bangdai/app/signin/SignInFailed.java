package cn.bangdai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/**
 * Somebody came back from Keycloak and is not signed in: back to the sign-in page, which says why.
 * Who was refused is signed out at Keycloak on the way, or the next person at this computer would
 * be refused as the same.
 */
@WithKeycloak
class SignInFailed implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);

  private final EndSession end;

  SignInFailed(EndSession end) {
    this.end = end;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof SignInRefused refused) {
      LOG.info("Refused at sign-in: {}", refused.why());
      String back = "/sign-in?refused=" + refused.why();
      response.sendRedirect(end.at(request, refused.idToken(), back));
    } else if (isAway(why)) {
      LOG.warn("Keycloak is away: {}", why.getMessage());
      response.sendRedirect("/sign-in?away");
    } else {
      LOG.info("Not signed in: {}", why.getMessage());
      response.sendRedirect("/sign-in?failed");
    }
  }

  private static boolean isAway(AuthenticationException why) {
    return why instanceof KeycloakAway
        || why.getCause() instanceof KeycloakAway
        || (why instanceof OAuth2AuthenticationException && causes(why, RestClientException.class));
  }

  private static boolean causes(Throwable failure, Class<? extends Exception> cause) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (cause.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}
