package cn.bangdai.app.organisation;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Keeps what failed at our own form, and of names and passwords sent to the interface. Not of
 * tokens: theirs is no name, and who got none was refused by Keycloak, which tells of it.
 */
@Component
class SignInFailureListener {

  private final SignInFailures failures;

  SignInFailureListener(SignInFailures failures) {
    this.failures = failures;
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken attempt) {
      boolean password = event instanceof AuthenticationFailureBadCredentialsEvent;
      failures.keep(
          attempt.getName(), address(attempt), password ? "invalid_user_credentials" : "refused");
    }
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
