package cn.bangdai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Hands the tokens of a sign-in over to what begins the session, within one request. They are kept
 * in a table of ours, not in the session.
 */
final class TokensInHand implements OAuth2AuthorizedClientRepository {

  private static final String ATTRIBUTE = TokensInHand.class.getName();

  /** The refresh token that this request's sign-in has brought. */
  static String refreshToken(HttpServletRequest request) {
    OAuth2AuthorizedClient client = (OAuth2AuthorizedClient) request.getAttribute(ATTRIBUTE);
    return client.getRefreshToken().getTokenValue();
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(ATTRIBUTE, client);
  }

  @Override
  public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.removeAttribute(ATTRIBUTE);
  }
}
