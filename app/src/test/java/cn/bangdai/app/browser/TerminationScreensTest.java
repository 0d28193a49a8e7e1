package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.browser.Desk.Width;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("在浏览器里：提出终止、告知、复核，管理员导入失信名单")
class TerminationScreensTest {

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  private Desk signedIn(String username, Width width) {
    return Desk.of(username, port, width);
  }

  private ACase handedOver() {
    return ACase.registered(api, "village-a", "LT-P-015").handedOver("village-a");
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("与法律冲突：先告知再复核，同意后办件停下")
  void lawConflict(Width width) {
    ACase c = handedOver();
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/cases/" + c.number()).follows("申请终止").follows("与法律冲突或不再具备条件");
      desk.presses("提交，报上一级复核").sees("还不能终止，要改").looksAt("termination-wrong");
      chosen(desk, "不再具备办结条件");
      desk.fills("依据", "《社会保险法》第十六条").fills("为什么要终止", "申请人已经去世");
      desk.presses("提交，报上一级复核").sees("报上一级复核。").looksAt("case-termination-asked");
      desk.opens("/tasks/" + c.task("tellApplicant")).looksAt("task-tell-applicant");
      desk.page().getByLabel("说了什么").fill("向家属说明不能再办");
      desk.presses("登记已告知，报上一级复核").sees("告知申请人终止的理由");
    }
    try (Desk desk = signedIn("township-a", width)) {
      desk.opens("/tasks/" + c.task("reviewTermination")).sees("向家属说明不能再办");
      desk.looksAt("task-review-termination");
      chosen(desk, "同意终止");
      desk.presses("同意终止这件").sees("复核同意终止");
    }
    assertThat(c.status()).isEqualTo("TERMINATED");
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("弄虚作假、拒不履行、失信企业的表都看得清；不同意的在办件上写着为什么")
  void others(Width width) {
    ACase c = handedOver();
    try (Desk desk = signedIn("village-a", width)) {
      String page = "/cases/" + c.number() + "/termination?condition=";
      desk.opens(page + "FALSE_MATERIALS").looksAt("termination-false-materials");
      desk.opens(page + "DISHONEST_ENTERPRISE").looksAt("termination-dishonest");
      desk.opens(page + "DUTY_REFUSAL").looksAt("termination-duty-refusal");
      desk.page().getByText("在告知书写明的日期前补齐材料").click();
      desk.page().getByLabel("第 1 次提醒的日期").fill("2026-11-20");
      desk.page().getByLabel("第 1 次怎么提醒的").fill("电话提醒");
      desk.fills("为什么要终止", "多次提醒不补材料");
      desk.presses("提交，报上一级复核").sees("报上一级复核。");
      c.does("township-a", "reviewTermination", "DENIED", "reason", "申请人已经来补了");
      desk.opens("/cases/" + c.number()).sees("申请人已经来补了").looksAt("case-termination-denied");
    }
    assertThat(c.status()).isEqualTo("ENTRUSTED");
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("管理员导入名单：错的行说清楚，改好了再导入")
  void imports(Width width) {
    try (Desk desk = signedIn("admin", width)) {
      desk.opens("/admin/dishonest-enterprises");
      chooses(desk, "91350100M000100Y44,某公司,信用中国,2026-03-02,\n");
      desk.presses("导入，替换名单").sees("第 2 行").looksAt("dishonest-wrong");
      chooses(desk, "91350100M000100Y43,某公司,信用中国,2026-03-02,2026-03-09\n");
      desk.presses("导入，替换名单").sees("已导入 1 条").looksAt("dishonest-imported");
    }
    Api.Answer emptied =
        api.raw(
            "admin",
            "POST",
            "/api/admin/dishonest-enterprises",
            "code,name,source,listed_on,removed_on\n",
            "text/csv");
    assertThat(emptied.status()).isEqualTo(200);
  }

  private static void chosen(Desk desk, String words) {
    desk.page().getByText(words, new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void chooses(Desk desk, String row) {
    String text = "code,name,source,listed_on,removed_on\n" + row;
    desk.page()
        .getByLabel("CSV 文件")
        .setInputFiles(
            new FilePayload("名单.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
