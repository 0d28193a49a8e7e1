package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("在浏览器里：告知书签收、补充告知、合并移交、移送有关机关")
class PapersScreensTest {

  /** Before the page's script has run, everything is there. */
  private static final Locator.WaitForOptions HIDDEN =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

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

  private ACase told() {
    return ACase.registered(api, "village-a", ITEM)
        .taken("village-a")
        .does("village-a", "signMandate", "SIGNED")
        .everythingPresent("village-a")
        .check("village-a", "M2", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE");
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("补正任务页登记签收：选了拒签才问见证人，登记完回到任务页")
  void acknowledged(Width width) {
    ACase c = told();
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("supplement")).looksAt("task-supplement-told");
      desk.page().getByText("登记签收结果").click();
      desk.page().getByLabel("见证人姓名").waitFor(HIDDEN);
      desk.page().getByText("不肯签字，有两位见证人").click();
      desk.page().getByLabel("见证人姓名").fill("李四");
      desk.presses("登记签收结果").sees("还没有登记，要改").looksAt("acknowledgement-wrong");
      desk.page().getByLabel("见证人姓名").fill("李四、赵五");
      desk.presses("登记签收结果").sees("见证人：李四、赵五").looksAt("task-supplement-acknowledged");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("补充告知：办件页和文书上写着原因，督查人员有汇总")
  void overridden(Width width) {
    ACase c =
        told()
            .does("village-a", "supplement", "SUPPLEMENTED")
            .check("village-a", "M2", "PRESENT")
            .check("village-a", "M3", "MISSING")
            .does(
                "village-a",
                "checkMaterials",
                "INCOMPLETE",
                "override",
                "FACTS_CHANGED",
                "overrideReason",
                "申请人迁了户口");
    try (Desk desk = signedIn("supervisor", width)) {
      desk.opens("/supervision/notice-overrides").sees("申请人迁了户口").looksAt("notice-overrides");
      String notice = c.notices().get(1).path("id").asString();
      desk.opens("/cases/" + c.number() + "/documents/" + notice)
          .sees("为什么补充告知")
          .looksAt("notice-overridden");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("合并移交：一页写清怎么送，发出后看每件到哪里")
  void together(Width width) {
    ACase one = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    ACase two = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/dispatches/new?task=" + one.task("dispatch") + "&task=" + two.task("dispatch"))
          .looksAt("dispatch-together");
      desk.page().getByLabel("由谁送").fill("客运班车");
      desk.presses("发出 2 件，送往金积镇").sees("已发出 2 件。").looksAt("dispatched-together");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("移送有关机关：没有回执不行，移送后办件页说得清在哪里；副本和签收也看得到")
  void authority(Width width) {
    ACase c = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    String path = "/cases/" + c.number() + "/custody/authority";
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens(path);
      desk.presses("移送，登记回执").sees("还没有移送").looksAt("authority-wrong");
      Map<String, Object> given =
          Map.of(
              "pieces",
              c.papers().ids().subList(0, 1),
              "authority",
              "利通区公安分局",
              "receipt",
              "公收7号",
              "reason",
              "涉嫌伪造");
      assertThat(api.post("village-a", "/api" + path, given).status()).isEqualTo(200);
      desk.opens("/cases/" + c.number());
      assertThat(desk.page().content()).contains("利通区公安分局，回执 公收7号").contains("申请人签收");
      desk.looksAt("case-authority");
    }
  }
}
