package cn.bangdai.app.signin.rest;

import cn.bangdai.app.shared.ProblemWriter;
import cn.bangdai.app.signin.BackChannelLogout;
import cn.bangdai.app.signin.SignInWay;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open to everybody: what counts is the signature of the token that comes with it. */
@RestController
@ConditionalOnProperty(name = SignInWay.SETTING, havingValue = "keycloak")
@Hidden
class BackChannelController {

  private final BackChannelLogout logout;

  BackChannelController(BackChannelLogout logout) {
    this.logout = logout;
  }

  @PostMapping(BackChannelLogout.ADDRESS)
  ResponseEntity<?> end(@RequestParam("logout_token") String token) {
    try {
      logout.end(token);
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    } catch (JwtException e) {
      return ResponseEntity.badRequest()
          .cacheControl(CacheControl.noStore())
          .body(ProblemWriter.problem(400, "LOGOUT_TOKEN", "这个退出通知不是本系统的统一身份认证发来的，没有理会。"));
    }
  }
}
