package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BangdaiTest
@DisplayName("超期：亮灯，请耽搁的单位说明一次")
class OverdueTest extends PathTest {

  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;

  @Test
  @DisplayName("没在一个工作日内受理：先黄后红，村站说明原因，照样能接着办")
  void aRequestNotTakenInTime() {
    ACase c = village();
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    timePasses("2026-11-23", "09:00");
    assertThat(c.now().lamp()).isEqualTo("YELLOW");
    assertThat(c.now().flags()).contains("WARNED").doesNotContain("OVERDUE");
    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");

    timePasses("2026-11-24", "09:00");

    assertThat(c.now().lamp()).isEqualTo("RED");
    assertThat(c.now().flags()).contains("OVERDUE").doesNotContain("WARNED");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("takeRequest@LT.JJ.01", "explainOverdue@LT.JJ.01");
    timePasses("2026-11-25", "09:00");
    assertThat(c.open().stream().filter("explainOverdue"::equals)).hasSize(1);

    assertThat(c.tries("village-a", "explainOverdue", "EXPLAINED").status()).isEqualTo(422);
    c.does("village-a", "explainOverdue", "EXPLAINED", "cause", "AGENT", "reason", "代办员生病");
    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");
    c.taken("village-a");
    assertThat(c.now().flags()).doesNotContain("OVERDUE");
    assertThat(c.now().lamp()).isNull();
    assertThat(
            jdbc.sql("select unit || ' ' || cause from overdue_cause where case_number = :n")
                .param("n", c.number())
                .query(String.class)
                .list())
        .containsExactly("LT.JJ.01 AGENT");
    assertThat(c.passed())
        .contains(
            "proxy-handling/overdueRaised",
            "proxy-handling/explainOverdue",
            "proxy-handling/overdueAnswered");
  }

  @Test
  @DisplayName("部门超过承诺时限：由部门说明，不打断审批；办结后不再问")
  void aPromiseNotKept() {
    ACase c = village().beforeDepartment("human-resources");
    timePasses("2026-12-31", "09:00");
    assertThat(c.now().lamp()).isEqualTo("RED");
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.RSJ", "explainOverdue@LT.RSJ");
    assertThat(c.now().candidates("explainOverdue")).containsExactly("department-agent@LT.RSJ");
    c.does("human-resources", "decide", "GRANTED");
    assertThat(c.now().lamp()).as("送达限从决定起算").isEqualTo("GREEN");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("dispatch@LT.RSJ", "explainOverdue@LT.RSJ");
    c.does("human-resources", "explainOverdue", "EXPLAINED", "cause", "SYSTEM", "reason", "系统升级");
    timePasses("2027-01-14", "09:00");
    assertThat(c.now().open()).containsExactly("dispatch@LT.RSJ");
  }

  @Test
  @DisplayName("暂停的时限不会超期")
  void pausedIsNotOverdue() {
    ACase c = village().beforeDepartment("human-resources");
    c.check("human-resources", "M3", "MISSING").does("human-resources", "decide", "CORRECTION");
    timePasses("2026-12-31", "09:00");
    assertThat(c.now().lamp()).isEqualTo("GREY");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("supplement@LT.JJ.01", "decideOnSupplement@LT.JJ.01");
  }

  @Test
  @DisplayName("终止的件不再问超期原因，已经问的也收回")
  void terminationTakesTheQuestionBack() {
    ACase c = village();
    timePasses("2026-11-24", "09:00");
    assertThat(c.open()).contains("explainOverdue");
    c.terminated("village-a");
    assertThat(c.now().open()).containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
    ACase quick = village().terminated("village-a");
    timePasses("2026-11-27", "09:00");
    assertThat(quick.open()).doesNotContain("explainOverdue");
  }

  private void timePasses(String day, String time) {
    clock.moveTo(day, time);
    poller.raiseDue();
    relay.relayDue();
  }
}
