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

  @Test
  @DisplayName("一件代办全程在浏览器里走完：村里登记、镇里分拣、县里受理、部门审批、送回村里、送达、归档、评价")
  void theWholeWayOnScreens() {
    try (Desk village = Desk.of("village-a", port, Desk.Width.PHONE);
        Desk township = Desk.of("township-a", port, Desk.Width.OFFICE);
        Desk county = Desk.of("county", port, Desk.Width.OFFICE);
        Desk department = Desk.of("human-resources", port, Desk.Width.OFFICE)) {
      ACase c = registers(village);
      does(village, c, "takeRequest", "TAKE");
      does(village, c, "signMandate", "SIGNED");
      c.everythingPresent("village-a");
      does(village, c, "checkMaterials", "COMPLETE");
      does(village, c, "handOver", "HANDED_OVER");
      carries(c, village, township);
      does(township, c, "sort", "ONWARD");
      carries(c, township, county);
      does(county, c, "sort", "HERE");
      does(county, c, "acceptApplication", "ACCEPTED");
      carries(c, county, department);
      department.opens("/cases/" + c.number()).looksAt("05-case-at-department");
      does(department, c, "decide", "GRANTED");
      carries(c, department, county);
      does(county, c, "issueResult", "ISSUED");
      carries(c, county, township);
      carries(c, township, village);
      does(village, c, "deliver", "DELIVERED");
      does(village, c, "archive", "ARCHIVED");
      village.opens("/tasks/" + c.task("evaluate"));
      village.page().locator("input[name=outcome][value=RATED]").check();
      village.page().locator("input[name=rating][value='5']").check();
      submits(village);
      village.opens("/cases/" + c.number()).looksAt("05-case-closed");
      assertThat(c.status()).isEqualTo("COMPLETED");
      assertThat(c.open()).isEmpty();
    }
  }

  /** As a village agent does it: one wrong form first, told at its fields, then mended. */
  private ACase registers(Desk village) {
    var page = village.opens("/cases/new").page();
    page.locator("input[name=item][value='LT-P-015']").check();
    page.locator("[name='applicant.name']").fill("王小兰");
    page.locator("[name='applicant.phone']").fill("1390953");
    page.locator("[name='applicant.idNumber']").fill("110105194912310021");
    page.locator("#consent").check();
    page.locator("main button.btn-primary").last().click();
    // The field says the same as soon as it is left; the summary comes with the answer only.
    page.locator("#summary").waitFor();
    village.sees("身份证号码不对").looksAt("03-new-case-wrong");
    assertThat(page.locator("[name='applicant.name']").inputValue()).isEqualTo("王小兰");
    page.locator("[name='applicant.phone']").fill("13909530418");
    page.locator("[name='applicant.idNumber']").fill("64030219800101002X");
    page.locator("#consent").check();
    page.locator("main button.btn-primary").last().click();
    page.waitForURL("**/registered");
    village.looksAt("03-registered");
    return ACase.known(api, page.url().replaceAll(".*/cases/([^/]+)/.*", "$1"));
  }

  private void carries(ACase c, Desk from, Desk to) {
    does(from, c, "dispatch", "DISPATCHED");
    does(to, c, "receive", "RECEIVED");
  }

  private static void does(Desk desk, ACase c, String task, String outcome) {
    desk.opens("/tasks/" + c.task(task));
    var choice = desk.page().locator("input[name=outcome][value=" + outcome + "]");
    if (choice.count() > 0 && choice.first().isVisible()) {
      choice.first().check();
    }
    submits(desk);
  }

  private static void submits(Desk desk) {
    desk.page().locator("#words-button").click();
    desk.page().waitForURL("**/done**");
  }
}
