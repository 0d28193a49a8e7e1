package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("在浏览器里办件")
class JourneyTest {

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @ParameterizedTest
  @EnumSource(Desk.Width.class)
  @DisplayName("每一页在办公屏和手机上都看得清、读屏读得通、没有越出屏幕")
  void everyPageAtEveryWidth(Desk.Width width) {
    ACase fresh = ACase.registered(api, "village-a", "LT-P-015");
    ACase checking =
        ACase.registered(api, "village-a", "LT-P-015")
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED");
    checking.check("village-a", "M1", "PRESENT");
    ACase deciding = ACase.registered(api, "village-a", "LT-P-015");
    try (Desk desk = Desk.of("village-a", port, width)) {
      desk.opens("/tasks").looksAt("02-tasks-mine");
      desk.opens("/tasks?scope=claimable").looksAt("02-tasks-claimable");
      desk.opens("/tasks?scope=unit").looksAt("02-tasks-unit");
      desk.opens("/tasks?scope=mine&q=没有这样的件").looksAt("02-tasks-empty");
      desk.opens("/cases/new").looksAt("03-new-case");
      desk.opens("/tasks/" + fresh.task("takeRequest")).looksAt("04-task-take-request");
      desk.opens("/tasks/" + checking.task("checkMaterials")).looksAt("04-task-check-materials");
      desk.opens("/cases").looksAt("05-cases");
      desk.opens("/cases/" + checking.number()).looksAt("05-case");
      desk.opens("/cases/" + checking.number() + "/history").looksAt("07-history");
      desk.opens("/cases/" + checking.number() + "/termination").looksAt("05-termination");
      desk.opens("/cases/LT26-0000-0").looksAt("09-not-found");
    }
    assertThat(deciding.status()).isEqualTo("REGISTERED");
  }

  @Test
  @DisplayName("两个人抢同一件：后到的人被告知是谁领走了")
  void twoAtOneTask() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    String task = "/tasks/" + c.task("takeRequest");
    try (Desk first = Desk.of("village-a", port, Desk.Width.OFFICE);
        Desk second = Desk.of("village-a2", port, Desk.Width.PHONE)) {
      second.opens(task);
      assertThat(api.post("village-a", "/api" + task + "/claim", null).status()).isEqualTo(200);
      first.opens(task).looksAt("04-task-held-by-me");
      second.opens(task).sees("马秀英").looksAt("04-task-held-by-another");
    }
  }
}
