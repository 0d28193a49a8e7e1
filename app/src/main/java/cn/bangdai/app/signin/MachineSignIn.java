package cn.bangdai.app.signin;

import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.shared.ProblemWriter;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.SignedIn;
import cn.bangdai.identity.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Bearer tokens: who one speaks of, and what a machine is told whose token is no good. */
@WithKeycloak
class MachineSignIn
    implements Converter<Jwt, AbstractAuthenticationToken>, AuthenticationEntryPoint {

  private final TokenReader tokens;
  private final Directory directory;
  private final ProblemWriter problems;

  MachineSignIn(TokenReader tokens, Directory directory, ProblemWriter problems) {
    this.tokens = tokens;
    this.directory = directory;
    this.problems = problems;
  }

  JwtDecoder decoder() {
    return tokens.accessTokens();
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    try {
      Actor actor = tokens.actor(token.getClaims());
      // Later changes come with sign-in and with the directory; a machine's token is not news.
      if (directory.find(actor.username()).isEmpty()) {
        directory.remember(actor);
      }
      return new SignedIn(actor, token.getIssuedAt()).authentication();
    } catch (TokenRefused e) {
      throw new SignInRefused(e.why(), null);
    }
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof SignInRefused refused) {
      problems.write(response, 403, refused.why().name(), refused.getMessage());
    } else if (why instanceof KeycloakAway) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "30");
      problems.write(response, 503, "IDENTITY_PROVIDER_AWAY", "统一身份认证暂时连不上，令牌核对不了。请稍后再试。");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bangdai\"");
      problems.write(response, 401, "SIGN_IN", "请先登录：没有带令牌，或者令牌无效、过期了。请重新取一个令牌再试。");
    }
  }
}
