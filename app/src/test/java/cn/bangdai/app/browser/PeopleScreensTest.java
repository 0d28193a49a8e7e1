package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("在浏览器里：离岗、代班、改派、没有人能办的任务")
class PeopleScreensTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  /** Everybody is there again, and the application has been told. */
  @AfterEach
  void everybodyIsThere() {
    jdbc.sql("delete from absence").update();
    jdbc.sql("delete from backup").update();
    jdbc.sql("delete from post").update();
    JsonNode entered =
        api.post(
                "auditor",
                "/api/absences",
                Map.of("from", "2026-12-01", "until", "2026-12-01", "reason", "培训"))
            .json();
    api.post("auditor", "/api/absences/" + entered.path("id").asLong() + "/end", null);
  }

  private Desk signedIn(String username, Width width) {
    return Desk.of(username, port, width);
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("临时离开：没写全一项一项说；登记后任务交给同事，回来接回；工作台上都看得到")
  void awayAndBack(Width width) {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/absence").sees("谁代我的班").looksAt("absence");
      desk.presses("登记离开，交出任务").sees("还没有登记，要改").looksAt("absence-wrong");
      desk.page().locator("#away-place").fill("镇卫生院");
      desk.page().locator("#away-reason").fill("看病");
      desk.page().locator("#away-contact").fill("13909530418");
      desk.page().locator("#away-backAt").fill("2026-11-20T15:00");
      desk.presses("登记离开，交出任务").sees("您正在离岗").looksAt("absence-away");
      desk.opens("/tasks").sees("您正在离岗").looksAt("tasks-away");
      try (Desk other = signedIn("village-a2", width)) {
        other.opens("/tasks?scope=mine").sees("您代 马秀英 办理").looksAt("tasks-standing-in");
        other.opens("/tasks/" + c.task("signMandate")).sees("您代 马秀英").looksAt("task-standing-in");
        other.opens("/cases/" + c.number()).sees("代 马秀英（B岗）").looksAt("case-standing-in");
      }
      desk.presses("我回来了，接回任务").sees("谁代我的班");
      assertThat(c.now().assignee("signMandate")).isEqualTo("village-a");
      desk.page().locator("#plan-from").fill("2026-11-23");
      desk.page().locator("#plan-until").fill("2026-11-24");
      desk.page().locator("#plan-reason").fill("培训");
      desk.presses("登记这几天离岗").sees("登记过的离岗");
      desk.page().locator("#backup-backup").selectOption("village-a2");
      desk.presses("指定做B岗").sees("B岗：杨建国").looksAt("absence-planned");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("督查人员看到没有人能办的任务，给人岗位、转派、改派首办负责人")
  void whoLooksAfterPeople(Width width) {
    ACase fresh = ACase.registered(api, "village-b", ITEM);
    ACase taken = ACase.registered(api, "village-b", ITEM).taken("village-b");
    for (String gone : new String[] {"village-b", "township-b"}) {
      Map<String, Object> away =
          Map.of(
              "place",
              "县医院",
              "reason",
              "住院",
              "contact",
              "13909530418",
              "backAt",
              "2026-11-25T09:00:00+08:00");
      assertThat(api.post(gone, "/api/absences/away", away).status()).isEqualTo(201);
    }
    try (Desk desk = signedIn("supervisor", width)) {
      desk.opens("/tasks").sees("没有人能办").looksAt("tasks-alarm");
      desk.opens("/people").sees("没有人能办的任务").looksAt("people");
      desk.opens("/tasks/" + fresh.task("takeRequest")).sees("没有人能办这一步").looksAt("task-alarm");
      desk.opens("/people/village-a2").sees("另外的岗位").looksAt("person");
      desk.page().locator("#post-unit").selectOption("LT.JX.01");
      desk.page().locator("#post-role").selectOption(new SelectOption().setLabel("村级代办员"));
      desk.presses("授予岗位").sees("金星镇金花园社区便民服务站 村级代办员").looksAt("person-post");
      desk.opens("/tasks/" + fresh.task("takeRequest") + "/assign").looksAt("assign");
      desk.presses("转派给他").sees("还没有转派，要改");
      desk.page().getByLabel("杨建国").check();
      desk.presses("转派给他").sees("起在办这一步");
      assertThat(fresh.now().assignee("takeRequest")).isEqualTo("village-a2");
      desk.opens("/cases/" + taken.number()).follows("改派首办负责人");
      desk.sees("现由 丁玉梅 负责").looksAt("responsible");
      desk.opens("/people/township-b").presses("李晓燕 回来了，交还任务");
      desk.page()
          .getByText("李晓燕 正在离岗")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      desk.opens("/cases/" + taken.number() + "/responsible");
      desk.page().getByLabel("李晓燕").check();
      desk.presses("改派，告诉申请人").sees("请写明改派的原因").looksAt("responsible-wrong");
      desk.page().getByLabel("为什么改派").fill("长期住院");
      desk.presses("改派，告诉申请人").page().waitForURL("**/cases/" + taken.number());
      assertThat(desk.page().content()).contains("首办负责人由 丁玉梅 改为 李晓燕：长期住院");
      assertThat(taken.now().responsible()).isEqualTo("township-b");
    }
  }
}
