package cn.bangdai.app.signin;

import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.signin.KeycloakSessions.KeycloakSession;
import cn.bangdai.identity.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * After Keycloak has let somebody in: the session keeps who it is in plain values, the table the
 * tokens, the directory the person; then on to where they wanted to go.
 */
@WithKeycloak
class BeginSession implements AuthenticationSuccessHandler {

  private final KeycloakSettings settings;
  private final KeycloakSessions known;
  private final Directory directory;
  private final Clock clock;
  private final AuthenticationSuccessHandler onwards =
      new SavedRequestAwareAuthenticationSuccessHandler();

  BeginSession(
      KeycloakSettings settings, KeycloakSessions known, Directory directory, Clock clock) {
    this.settings = settings;
    this.known = known;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proven)
      throws IOException, ServletException {
    OidcPerson person = (OidcPerson) proven.getPrincipal();
    Instant now = clock.instant();
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval((int) settings.idle().toSeconds());
    directory.remember(person.actor());
    known.begin(
        new KeycloakSession(
            session.getId(),
            person.getClaimAsString("sid"),
            person.actor().username(),
            person.getIdToken().getTokenValue(),
            TokensInHand.refreshToken(request)),
        now);
    Authentication signedIn = new SignedIn(person.actor(), now).authentication();
    SecurityContext context = new SecurityContextImpl(signedIn);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    onwards.onAuthenticationSuccess(request, response, signedIn);
  }
}
