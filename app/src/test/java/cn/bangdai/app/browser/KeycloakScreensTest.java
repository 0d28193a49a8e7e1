package cn.bangdai.app.browser;

import cn.bangdai.app.KeycloakBangdaiTest;
import cn.bangdai.app.TestKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeycloakBangdaiTest
@DisplayName("统一身份认证的登录页")
class KeycloakScreensTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource(
      value = Desk.Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("连不上、不让进、退出了，都说清楚")
  void tells(Desk.Width width) {
    TestKeycloak.stop();
    try (Desk desk = Desk.opened(port, width)) {
      desk.opens("/sign-in").sees("统一身份认证现在连不上").looksAt("01-sign-in-away");
      desk.opens("/sign-in?refused=UNIT_CLOSED").sees("已经撤销").looksAt("01-sign-in-refused");
      desk.opens("/sign-in?refused=%3Cscript%3E").sees("去登录");
      desk.opens("/sign-in?out").sees("已经退出").looksAt("01-sign-in-elsewhere");
    }
  }
}
