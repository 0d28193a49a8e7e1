package cn.bangdai.app.browser;

import cn.bangdai.app.BangdaiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("登录页")
class SignInScreenTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource(Desk.Width.class)
  @DisplayName("密码错了说清楚，对了进工作台")
  void signsIn(Desk.Width width) {
    try (Desk desk = Desk.opened(port, width)) {
      desk.opens("/sign-in").looksAt("01-sign-in");
      desk.signsIn("village-a", "wrong").sees("账号或密码不对").looksAt("01-sign-in-wrong");
    }
  }
}
