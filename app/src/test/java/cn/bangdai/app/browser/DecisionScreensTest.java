package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("审批在屏幕上：特别程序、外部批复、延期")
class DecisionScreensTest {

  private static final String DEPARTMENT = "human-resources";

  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource(
      value = Desk.Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("启动特别程序、记结果、批准延期、报外部批复、记批复、批准，都在页面上办")
  void byHand(Desk.Width width) {
    Api api = new Api(port);
    ACase c = ACase.registered(api, "village-a", "LT-P-015").beforeDepartment(DEPARTMENT);
    try (Desk desk = Desk.of(DEPARTMENT, port, width)) {
      procedure(desk, c);
      supervisorExtends(c, width);
      external(desk, c);
      desk.opens("/tasks/" + c.task("decide")).sees("外部批复").sees("听证");
      desk.page().locator("input[value=GRANTED]").check();
      desk.presses("批准，交利通区政务服务中心出件").sees("审批：准予");
    }
    assertThat(c.now().result()).isEqualTo("GRANTED");
  }

  private static void procedure(Desk desk, ACase c) {
    desk.opens("/tasks/" + c.task("decide"));
    desk.page().locator("input[value=SPECIAL_PROCEDURE]").check();
    desk.looksAt("11-decide-procedure");
    desk.page().locator("[name=kind]").first().selectOption("HEARING");
    desk.page().locator("[name=reason]").fill("利害关系人要求听证。");
    desk.page().locator("[name=expectedEnd]").fill("2026-12-10");
    desk.presses("启动特别程序，开告知书").sees("启动特别程序：听证");
    desk.opens("/cases/" + c.number()).sees("预计12月10日").looksAt("11-case-procedure");
    desk.opens("/tasks/" + c.task("specialProcedure")).looksAt("11-procedure");
    desk.page().locator("[name=result]").fill("无人反对。");
    desk.presses("特别程序已结束，回到审批").sees("特别程序结束：听证");
  }

  private void supervisorExtends(ACase c, Desk.Width width) {
    try (Desk supervisor = Desk.of("supervisor", port, width)) {
      supervisor.opens("/cases/" + c.number()).follows("延期").looksAt("11-extension");
      supervisor.page().locator("[name=workingDays]").fill("99");
      supervisor.presses("批准延期，开延期告知书").sees("1 到 10").looksAt("11-extension-wrong");
      supervisor.page().locator("[name=workingDays]").fill("5");
      supervisor.page().locator("[name=reason]").fill("要向外省核实参保记录。");
      supervisor.presses("批准延期，开延期告知书").sees("已批准延期");
      assertThat(supervisor.page().locator("a[href$='/extension']").count()).isZero();
    }
  }

  /** Its label covers it. */
  private static Locator.CheckOptions forced() {
    return new Locator.CheckOptions().setForce(true);
  }

  private static void external(Desk desk, ACase c) {
    desk.opens("/tasks/" + c.task("decide"));
    desk.page().locator("input[value=EXTERNAL]").check();
    desk.page().locator("[name=authority]").fill("宁夏回族自治区人力资源和社会保障厅");
    desk.page().locator("[name=reference]").fill("利人社报〔2026〕9号");
    desk.page().locator("[name=expectedDate]").fill("2026-12-01");
    desk.presses("登记报件，等外部批复").sees("文号 利人社报");
    desk.opens("/tasks/" + c.task("awaitExternal")).looksAt("11-external");
    desk.page().locator("[name=answer][value=GRANTED]").check(forced());
    desk.page().locator("[name=answeredOn]").fill("2026-11-20");
    desk.presses("登记批复，回到审批").sees("批复：同意");
    desk.opens("/cases/" + c.number()).sees("同意").looksAt("11-case-external");
  }
}
