package cn.bangdai.app.signin;

import cn.bangdai.app.signin.KeycloakSessions.KeycloakSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out here signs out at Keycloak too: the browser goes there and comes back. As a handler
 * it runs twice, before the web session ends and after.
 */
@WithKeycloak
class EndSession implements LogoutHandler, LogoutSuccessHandler {

  private static final String ID_TOKEN = EndSession.class.getName();

  private final KeycloakSettings settings;
  private final KeycloakSessions known;

  EndSession(KeycloakSettings settings, KeycloakSessions known) {
    this.settings = settings;
    this.known = known;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, Authentication user) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      known
          .forget(session.getId())
          .map(KeycloakSession::idToken)
          .ifPresent(token -> request.setAttribute(ID_TOKEN, token));
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication user)
      throws IOException {
    response.sendRedirect(at(request, (String) request.getAttribute(ID_TOKEN), "/sign-in?out"));
  }

  /**
   * Where a browser ends its session at Keycloak.
   *
   * @param idToken of that session; without one there is nothing to end, and the way is straight
   * @param back where it comes back to, a path of ours
   */
  String at(HttpServletRequest request, String idToken, String back) {
    if (idToken == null) {
      return back;
    }
    return UriComponentsBuilder.fromUriString(settings.forBrowsers("logout"))
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(idToken, ourAddress(request) + back)
        .toUriString();
  }

  private static String ourAddress(HttpServletRequest request) {
    String whole = UrlUtils.buildFullRequestUrl(request);
    return whole.substring(0, whole.indexOf('/', whole.indexOf("://") + 3));
  }
}
