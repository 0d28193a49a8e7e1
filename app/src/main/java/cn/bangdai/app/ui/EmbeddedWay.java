package cn.bangdai.app.ui;

import cn.bangdai.app.shared.ProblemWriter;
import cn.bangdai.app.signin.SignInWay;
import cn.bangdai.identity.EmbeddedSignIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The demo accounts: a form for people, HTTP Basic for machines. */
@Component
@ConditionalOnProperty(name = SignInWay.SETTING, havingValue = "embedded")
class EmbeddedWay implements SignInWay {

  private final ProblemWriter problems;

  EmbeddedWay(ObjectProvider<EmbeddedSignIn> accounts, ProblemWriter problems) {
    if (accounts.getIfAvailable() == null) {
      throw new IllegalStateException(
          "演示账号只能用在 bin/run 自带的服务器上（缺 bangdai.embedded.token）。"
              + "请把 bangdai.sign-in 设为 keycloak，或用 bin/run 启动。");
    }
    this.problems = problems;
  }

  @Override
  public void machines(HttpSecurity http) throws Exception {
    http.httpBasic(
        basic ->
            basic.authenticationEntryPoint(
                (request, response, e) -> {
                  response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"bangdai\"");
                  problems.write(response, 401, "SIGN_IN", "请先登录：账号或密码不对，或者没有带上登录信息。");
                }));
  }

  @Override
  public void people(HttpSecurity http) throws Exception {
    http.formLogin(
            form -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureUrl("/sign-in?wrong"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
  }

  @Override
  public ModelAndView page(HttpServletRequest request) {
    return new ModelAndView("ui/sign-in");
  }

  @Override
  public String elsewhere() {
    return null;
  }

  /** The embedded mode listens on the loopback address only. */
  @Override
  public boolean secureByDefault() {
    return false;
  }
}
