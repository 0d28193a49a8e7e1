package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("在浏览器里办任务")
class TaskPageScreensTest {

  private static final String AUTHORISED = "LT-P-031";
  private static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @AfterEach
  void nothingDelegated() {
    jdbc.sql("delete from item_delegation where item = :item and level = 'VILLAGE'")
        .param("item", AUTHORISED)
        .update();
  }

  private ACase atTheChecklist() {
    return ACase.registered(api, "village-a", "LT-P-015")
        .taken("village-a")
        .does("village-a", "signMandate", "SIGNED");
  }

  private Desk signedIn(String username, Width width) {
    return Desk.of(username, port, width);
  }

  private static Locator row(Desk desk, int n) {
    return desk.page().locator(".bd-check > li").nth(n);
  }

  private static void marks(Desk desk, int n, String finding) {
    row(desk, n).locator(".seg label").getByText(finding).click();
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("核对材料：存得住，告知书跟着变，按钮说出会发生什么，办完给出去处")
  void checkMaterials(Width width) {
    ACase c = atTheChecklist();
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("checkMaterials"));
      for (int i = 0; i < 3; i++) {
        marks(desk, i, "齐全");
        row(desk, i).getByText("已保存").waitFor();
      }
      marks(desk, 3, "有问题");
      row(desk, 3).getByLabel("存在的问题").fill("看不清卡号");
      row(desk, 3).getByLabel("怎么补").fill("带原卡来，窗口当场复印");
      row(desk, 3).getByLabel("怎么补").blur();
      desk.page().locator(".bd-paper").getByText("看不清卡号").waitFor();
      marks(desk, 4, "免交");
      row(desk, 4).getByLabel("为什么免交").fill("本事项用不到");
      row(desk, 4).getByLabel("为什么免交").blur();
      row(desk, 4).getByText("已保存").waitFor();
      row(desk, 0)
          .locator("input[type=file][multiple]")
          .setInputFiles(new FilePayload("身份证正面.png", "image/png", PHOTO));
      row(desk, 0).getByText("身份证正面.png").waitFor();
      desk.sees("开具告知书，等申请人补正").looksAt("task-check-materials");

      desk.presses("开具告知书，等申请人补正").sees("材料不齐，已一次性告知").looksAt("task-done");
      assertThat(c.open()).containsExactly("supplement");
    }
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("填错了：汇总在最上面，错处在那一项，没选到的项不出现")
  void wrongForm(Width width) {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("signMandate"));
      assertThat(desk.page().getByLabel("见证人姓名").isVisible()).isFalse();
      desk.page().getByText("已签订委托书和代办协议").first().click();
      desk.page().getByText("按手印").first().click();
      desk.presses("委托已签，开始核对材料").sees("还没有办成").looksAt("task-wrong-form");
    }
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("别人在办的只能看")
  void held(Width width) {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    api.post("village-a2", "/api/tasks/" + c.task("takeRequest") + "/claim", null);
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("takeRequest")).sees("起在办这一步").looksAt("task-held");
      c.taken("village-a2");
      desk.opens("/tasks/" + c.task("signMandate")).looksAt("task-of-another");
    }
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("审批的人看得到材料、申请人和前面的意见")
  void decide(Width width) {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").beforeDepartment("human-resources");
    try (Desk desk = signedIn("human-resources", width)) {
      desk.opens("/tasks/" + c.task("decide"));
      desk.page().locator("details").first().locator("summary").click();
      desk.page().getByText("不予批准").first().click();
      desk.looksAt("task-decide");
    }
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("授权办理的当场办结")
  void onTheSpot(Width width) {
    jdbc.sql(
            """
            insert into item_delegation (item, level, delegation)
            values (:item, 'VILLAGE', 'AUTHORISED')
            on conflict (item, level) do update set delegation = excluded.delegation
            """)
        .param("item", AUTHORISED)
        .update();
    ACase c = ACase.registered(api, "village-a", AUTHORISED);
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("takeRequest")).follows("一次办完");
      desk.presses("批准，当场交给申请人，办结").sees("前面的步骤已经办完").looksAt("on-the-spot-refused");
      desk.page().getByLabel("材料都齐全").check();
      desk.presses("批准，当场交给申请人，办结").sees("已经当场办结").looksAt("on-the-spot-done");
    }
  }
}
