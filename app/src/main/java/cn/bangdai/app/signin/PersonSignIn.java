package cn.bangdai.app.signin;

import cn.bangdai.identity.TokenRefused;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Everything there is to know of a person is in the ID token; nobody is asked again. */
@WithKeycloak
class PersonSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final TokenReader tokens;

  PersonSignIn(TokenReader tokens) {
    this.tokens = tokens;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    try {
      return new OidcPerson(request.getIdToken(), tokens.actor(request.getIdToken().getClaims()));
    } catch (TokenRefused e) {
      throw new SignInRefused(e.why(), request.getIdToken().getTokenValue());
    }
  }
}
