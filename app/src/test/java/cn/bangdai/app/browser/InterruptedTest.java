package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("办到一半断了")
class InterruptedTest {

  private static final String REASON = "申请人户籍不在本县，应到户籍地办理。";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  /** A refusal is written out, and not sent yet. */
  private Desk writing(ACase c, Width width) {
    Desk desk = Desk.of("village-a", port, width);
    desk.opens("/tasks/" + c.task("takeRequest"));
    desk.page().getByText("建议不予受理，报上一级复核").first().click();
    return desk.fills("不予受理的理由", REASON);
  }

  private static void submits(Desk desk) {
    desk.page().locator("button[form=task-form]").click();
  }

  private void isSent(ACase c, Desk desk) {
    desk.page().waitForURL("**/done*");
    assertThat(c.open()).containsExactly("confirmRefusal");
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("登录过期：当场重新登录，写好的内容还在，接着提交")
  void sessionOver(Width width) {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    try (Desk desk = writing(c, width)) {
      desk.loses("SESSION");
      submits(desk);
      desk.sees("登录已过期").looksAt("signed-out");
      desk.page().locator("#again-password").fill("不对");
      desk.page().locator("#sign-in-again-form button").click();
      desk.page().locator("#sign-in-again-wrong").waitFor();
      desk.page().locator("#again-password").fill("bangdai");
      desk.page().locator("#sign-in-again-form button").click();
      isSent(c, desk);
    }
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("断网：说明断了，内容不丢；网络恢复后自己提交")
  void lineGone(Width width) {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    try (Desk desk = writing(c, width)) {
      desk.page().context().setOffline(true);
      submits(desk);
      desk.sees("网络断了").looksAt("offline");
      assertThat(desk.page().getByLabel("不予受理的理由").first().inputValue()).isEqualTo(REASON);
      assertThat(c.open()).containsExactly("takeRequest");
      desk.page().context().setOffline(false);
      isSent(c, desk);
    }
  }
}
