package cn.bangdai.app.browser;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("审计的页面")
class AuditScreensTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("被拒绝的访问：谁要什么、为什么没给、从哪里、什么时候")
  void denied(Width width) {
    Api api = new Api(port);
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    c.seenBy("village-b");
    c.triesToCheck("supervisor-a", "M1", "PRESENT");
    try (Desk desk = Desk.of("auditor", port, width)) {
      desk.opens("/audit/denied").sees("不归他办").sees(c.number()).looksAt("audit-denied");
    }
  }
}
