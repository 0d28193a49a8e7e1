package cn.bangdai.app.browser;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.browser.Desk.Width;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("到期了问人的页面、申报计划、预约和上门")
class LimitsScreensTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @AfterEach
  void clockBack() {
    clock.moveTo("2026-11-20", "09:00");
  }

  private Desk signedIn(String username, Width width) {
    return Desk.of(username, port, width);
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("补正逾期：不写告诉了什么不行；建议终止以后给出去申请的路")
  void lateSupplement(Width width) {
    ACase c =
        ACase.registered(api, "village-a", "LT-P-015")
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a")
            .check("village-a", "M2", "MISSING")
            .does("village-a", "checkMaterials", "INCOMPLETE", "supplementDays", 1);
    timePasses(c, "2026-11-24");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("decideOnSupplement"));
      desk.page().getByText("再告诉申请人一次", exact()).click();
      desk.presses("登记已再次告知").sees("请写明告诉了申请人什么").looksAt("task-late-supplement-wrong");
      desk.page().getByText("建议终止，申请人不按协议补材料", exact()).click();
      desk.fills("理由（必填）", "协议第五条，电话提醒三次").looksAt("task-late-supplement");
      desk.presses("登记建议，去申请终止").sees("这件现在在哪里");
      desk.sees("去申请终止").looksAt("task-late-supplement-done");
      desk.opens("/cases/" + c.number()).sees("等申请人补正材料");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("在途太久：看得到是哪张单、哪些材料")
  void traced(Width width) {
    ACase c =
        ACase.registered(api, "village-a", "LT-P-015")
            .handedOver("village-a")
            .does("village-a", "dispatch", "DISPATCHED");
    timePasses(c, "2026-11-26");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/cases/" + c.number()).sees("正在查找").looksAt("case-in-transit-too-long");
      desk.opens("/tasks/" + c.task("traceTransit"));
      desk.page().getByText("还在路上", exact()).first().click();
      desk.fills("查到了什么", "班车停运，明天一早送到").fills("预计哪天送到", "2026-11-27").looksAt("task-trace");
      desk.presses("登记查找结果").sees("预计 11月27日 送到");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("申报计划：填两个节点，办件页和申请人的进度页都看得到，登记完成")
  void planned(Width width) {
    ACase c = ACase.registered(api, "village-a", "LT-P-011").handedOver("village-a");
    try (Desk desk = signedIn("village-a", width)) {
      desk.opens("/tasks/" + c.task("planFiling"));
      desk.presses("按这个计划办").sees("请至少写一个节点").looksAt("task-plan-wrong");
      desk.fills("第一个节点（必填）", "备齐申报材料").fills("第一个节点哪天完成", "2026-11-27");
      desk.fills("第二个节点", "部门受理").fills("第二个节点哪天完成", "2026-12-10");
      desk.presses("按这个计划办").sees("商定申报计划");
      timePasses(c, "2026-11-30");
      desk.opens("/cases/" + c.number()).sees("过期未完成").looksAt("case-plan");
      desk.presses("登记完成").sees("已完成");
      desk.opens("/t/" + code(c)).sees("申报计划").looksAt("track-plan");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Width.class,
      names = {"OFFICE", "SMALL_PHONE"})
  @DisplayName("上门：在办件里约，工作台当天看得到，登记结果；没有办件的人也能约，看联系方式")
  void visited(Width width) {
    ACase c = ACase.registered(api, "village-b", "LT-P-015").taken("village-b");
    try (Desk desk = signedIn("village-b", width)) {
      desk.opens("/cases/" + c.number()).follows("约时间或上门");
      desk.presses("约好了").sees("请选择是预约到窗口").looksAt("visit-wrong");
      desk.page().getByText("上门", exact()).first().click();
      desk.fills("哪一天，几点", "2026-11-20T15:00").fills("在哪里", "申请人家里").fills("办什么，带什么", "取户口簿");
      desk.presses("约好了").sees("申请人家里：取户口簿").looksAt("case-visit");
      desk.opens("/tasks").sees("今天的预约和上门").looksAt("tasks-visits-today");
      desk.opens("/visits").looksAt("visits");
      desk.page().getByText("预约到窗口", exact()).first().click();
      desk.fills("哪一天，几点", "2026-11-23T10:00").fills("在哪里", "便民服务站").fills("办什么，带什么", "养老认证");
      desk.fills("来办事的人姓名", "马福").fills("联系电话", "13909530418");
      desk.presses("约好了").sees("马*");
      desk.page().getByText("登记结果").last().click();
      desk.presses("看联系方式").sees("13909530418").looksAt("visit-contact");
      desk.page().getByText("没见到", exact()).first().click();
      desk.fills("办了什么", "没有来").presses("登记结果").sees("约好还没见的");
      desk.opens("/cases/" + c.number());
      desk.page().getByText("登记结果").first().click();
      desk.presses("登记结果").sees("还没有登记，要改").looksAt("visit-close-wrong");
      desk.page().getByText("已办", exact()).first().click();
      desk.fills("谁去的", "杨代办").fills("办了什么", "户口簿取回").presses("登记结果");
      desk.sees("杨代办：户口簿取回");
    }
  }

  private static com.microsoft.playwright.Page.GetByTextOptions exact() {
    return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
  }

  private String code(ACase c) {
    return jdbc.sql("select tracking_code from cases where number = :n")
        .param("n", c.number())
        .query(String.class)
        .single();
  }

  /** The limits of all other tests' cases would become due too; they are not what is looked at. */
  private void timePasses(ACase c, String day) {
    jdbc.sql("delete from deadline where case_number <> ?").param(c.number()).update();
    jdbc.sql("update outbox set done_at = created_at where done_at is null and case_number <> ?")
        .param(c.number())
        .update();
    clock.moveTo(day, "09:00");
    poller.raiseDue();
    relay.relayDue();
  }
}
