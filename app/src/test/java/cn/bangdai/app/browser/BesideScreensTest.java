package cn.bangdai.app.browser;

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
@DisplayName("在浏览器里：督办、协调、差评整改、办不成事")
class BesideScreensTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  private Desk signedIn(String username, Width width) {
    return Desk.of(username, port, width);
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("督查人员督办，部门答复，督查人员销号")
  void urged(Width width) {
    ACase c = ACase.registered(api, "village-a", ITEM).beforeDepartment("human-resources");
    try (Desk desk = signedIn("supervisor", width)) {
      desk.opens("/cases/" + c.number()).follows("督办").sees("在办的单位");
      desk.presses("发出，请对方答复").sees("请写明为什么督办").looksAt("urging-wrong");
      desk.page().getByLabel("为什么督办或催办").fill("申请人已经等了三天，请说明进展。");
      desk.presses("发出，请对方答复").sees("已经发出").sees("等答复").looksAt("case-urged");
    }
    try (Desk desk = signedIn("human-resources", width)) {
      desk.opens("/tasks/" + c.task("respondToUrging")).sees("已经等了三天").looksAt("task-urging");
      desk.page().locator("#f-answer").fill("11月23日前办完。");
      desk.presses("答复督办").sees("已答复督办");
    }
    try (Desk desk = signedIn("supervisor", width)) {
      desk.opens("/tasks/" + c.task("closeUrging")).sees("11月23日前办完");
      desk.page().locator("input[value=CLOSED]").check();
      desk.presses("销号，这次督办结束").sees("督办已销号");
      desk.opens("/cases/" + c.number());
      desk.page().locator(".bd-beside").getByText("已销号").waitFor();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("村代办员请求协调，镇里答复")
  void coordinated(Width width) {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/cases/" + c.number()).follows("请求协调").looksAt("coordination");
      desk.page().getByLabel("遇到什么问题").fill("户口簿在外地，怎么核对？");
      desk.presses("报给上一级").sees("已经报给上一级").sees("等上级答复");
    }
    try (Desk desk = signedIn("township-a", width)) {
      desk.opens("/tasks/" + c.task("answerCoordination")).sees("户口簿在外地");
      desk.page().locator("input[value=ANSWERED]").check();
      desk.page().locator("#f-answer").fill("用电子证明。");
      desk.presses("答复，交回提问题的人").sees("已答复协调").looksAt("task-coordination-done");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("镇里发起差评整改并核实")
  void rectified(Width width) {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .does("village-a", "takeRequest", "ANSWERED", "answer", "请到所里办。")
            .does("village-a", "archive", "ARCHIVED")
            .does("village-a", "evaluate", "RATED", "rating", 1, "comment", "跑了三趟");
    try (Desk desk = signedIn("township-a", width)) {
      desk.opens("/cases/" + c.number()).follows("发起差评整改").sees("跑了三趟").looksAt("rectification");
      desk.presses("发起差评整改").sees("已经发起差评整改");
      desk.opens("/tasks/" + c.task("verifyRating")).looksAt("task-verify-rating");
      desk.page().locator("input[value=VALID]").check();
      desk.page().locator("#f-finding").fill("没有一次说清材料。");
      desk.presses("属实，要求整改").sees("差评属实，要求整改");
      desk.opens("/cases/" + c.number()).sees("整改中").looksAt("case-rectifying");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("登记办不成事，镇里核实，看反映人的电话")
  void unresolved(Width width) {
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/unresolved").follows("登记办不成事");
      desk.presses("登记，送去核实").sees("请填写反映人的姓名").looksAt("unresolved-wrong");
      desk.page().locator("#name").fill("李红梅");
      desk.page().locator("#phone").fill("13995071234");
      desk.page().locator("#what").fill("户口簿上名字错了一个字，跑了三个单位都说不归他管。");
      desk.presses("登记，送去核实").sees("等核实").looksAt("unresolved-entry");
      desk.opens("/unresolved").sees("户口簿上名字").looksAt("unresolved-list");
    }
    String number =
        api.get("township-a", "/api/unresolved")
            .json()
            .path("items")
            .get(0)
            .path("number")
            .asString();
    String task =
        api.get("township-a", "/api/tasks?scope=claimable&case=" + number)
            .json()
            .path("items")
            .get(0)
            .path("id")
            .asString();
    try (Desk desk = signedIn("township-a", width)) {
      desk.opens("/unresolved/" + number)
          .presses("看姓名和电话")
          .sees("13995071234")
          .looksAt("unresolved-person");
      desk.opens("/tasks/" + task).sees("户口簿上名字").looksAt("task-unresolved");
    }
  }
}
