package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BangdaiTest
@DisplayName("到期只问人，不自动了结：补正、在途、评价")
class LateTest extends PathTest {

  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;

  @Test
  @DisplayName("补正逾期：补正一直开着，再告知、延长一次，第二次延长不行；补来了就不用再问")
  void aLateSupplement() {
    ACase c = supplementing(5);
    assertThat(c.now().lamp()).isNull();
    timePasses("2026-11-28", "09:00");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("supplement@LT.JJ.01", "decideOnSupplement@LT.JJ.01");
    assertThat(c.now().assignee("decideOnSupplement")).isEqualTo("village-a");
    assertThat(c.now().flags()).contains("SUPPLEMENT_LATE").doesNotContain("OVERDUE");
    assertThat(c.now().lamp()).isNull();
    assertThat(c.tries("village-a", "decideOnSupplement", "REMIND", "what", "请来").status())
        .isEqualTo(422);

    c.does("village-a", "decideOnSupplement", "REMIND", "what", "电话里说了还缺户口簿", "days", 2);
    assertThat(c.now().told()).last().isEqualTo("电话里说了还缺户口簿");
    assertThat(lastChannel(c)).isEqualTo("PHONE");
    assertThat(c.now().open()).containsExactly("supplement@LT.JJ.01");

    timePasses("2026-12-02", "09:00");
    c.does("village-a", "decideOnSupplement", "EXTEND", "days", 3, "reason", "申请人在外地");
    assertThat(c.now().told()).last().asString().contains("延长 3 个工作日");
    timePasses("2026-12-08", "09:00");
    Api.Answer again =
        c.tries("village-a", "decideOnSupplement", "EXTEND", "days", 3, "reason", "还在外地");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("SUPPLEMENT_EXTENDED_BEFORE");
    assertThat(c.open()).contains("decideOnSupplement");

    c.does("village-a", "supplement", "SUPPLEMENTED");

    assertThat(c.now().open()).containsExactly("checkMaterials@LT.JJ.01");
    assertThat(c.passed()).contains("proxy-handling/supplementSettled");
  }

  @Test
  @DisplayName("建议终止只是建议：什么都没有终止，过后再问")
  void proposingIsNotTerminating() {
    ACase c = supplementing(1);
    timePasses("2026-11-24", "09:00");
    c.does("village-a", "decideOnSupplement", "PROPOSE_TERMINATION", "reason", "协议乙方义务第二条，提醒过三次");
    assertThat(c.status()).isEqualTo("ENTRUSTED");
    assertThat(c.now().open()).containsExactly("supplement@LT.JJ.01");
    timePasses("2026-12-10", "09:00");
    assertThat(c.open()).contains("decideOnSupplement");
    c.terminated("village-a");
    assertThat(c.open()).doesNotContain("decideOnSupplement", "supplement");
  }

  @Test
  @DisplayName("审批中要求的补正也一样问，约定的办结时限停着")
  void aLateCorrection() {
    ACase c =
        village()
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED", "serviceDays", 20)
            .everythingPresent("village-a")
            .does("village-a", "checkMaterials", "COMPLETE")
            .does("village-a", "handOver", "HANDED_OVER");
    assertThat(c.now().told()).anyMatch(told -> told.contains("约定 20 个工作日内办结"));
    c.carried("village-a", "township-a")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources")
        .check("human-resources", "M3", "MISSING")
        .does("human-resources", "decide", "CORRECTION", "supplementDays", 3);
    timePasses("2027-01-29", "09:00");
    assertThat(c.now().lamp()).isEqualTo("GREY");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("supplement@LT.JJ.01", "decideOnSupplement@LT.JJ.01");
    c.check("village-a", "M3", "PRESENT").does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.open()).containsExactly("dispatch");
    assertThat(c.now().lamp()).isNotEqualTo("GREY");
  }

  @Test
  @DisplayName("窗口直办的补正逾期也一样问窗口：再告知，再到期又问，补来了就不用再问")
  void aLateSupplementAtTheWindow() {
    ACase c =
        ACase.registered(api, "county", PENSION, "DIRECT")
            .everythingPresent("county")
            .check("county", "M3", "MISSING", "remedy", "补一份")
            .does("county", "acceptApplication", "INCOMPLETE", "supplementDays", 1);
    timePasses("2026-11-24", "09:00");
    c.does("county", "decideOnSupplement", "REMIND", "what", "电话里说了还缺户口簿", "days", 1);
    timePasses("2026-11-27", "09:00");
    assertThat(c.open()).containsExactlyInAnyOrder("supplement", "decideOnSupplement");
    c.check("county", "M3", "PRESENT").does("county", "supplement", "SUPPLEMENTED");
    assertThat(c.open()).containsExactly("acceptApplication");
    assertThat(c.passed()).contains("direct-handling/supplementSettled");
  }

  @Test
  @DisplayName("联办一个部门等补正已经逾期，另一个不批：补正不用了，也不用再问")
  void aRejectionEndsTheQuestion() {
    ACase c =
        village()
            .atCounty()
            .does(
                "county",
                "sort",
                "DEPARTMENTS",
                "departments",
                List.of("LT.RSJ", "LT.MZJ"),
                "lead",
                "LT.RSJ")
            .does("county", "acceptApplication", "ACCEPTED");
    c.check("civil-affairs", "M3", "MISSING")
        .doesAt("LT.MZJ", "civil-affairs", "decide", "CORRECTION", "supplementDays", 1);
    timePasses("2026-11-24", "09:00");
    assertThat(c.open()).contains("decideOnSupplement");
    c.does("human-resources", "decide", "REJECTED", "reasons", "重复参保。");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
  }

  @Test
  @DisplayName("材料在路上太久：移交的单位去找，写下预计日期；签收了就不用再找")
  void papersTooLongOnTheirWay() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    timePasses("2026-11-26", "09:00");
    assertThat(c.now().flags()).contains("IN_TRANSIT_TOO_LONG", "OVERDUE");
    assertThat(c.now().open()).containsExactlyInAnyOrder("receive@LT.JJ", "traceTransit@LT.JJ.01");
    Object[] late = {
      "found", "UNDERWAY", "finding", "班车停了", "expectedOn", "2026-11-01",
    };
    assertThat(c.tries("village-a", "traceTransit", "TRACED", late).status()).isEqualTo(422);

    late[5] = "2026-11-30";
    c.does("village-a", "traceTransit", "TRACED", late);

    assertThat(c.now().open()).containsExactly("receive@LT.JJ");
    assertThat(c.now().flags()).doesNotContain("IN_TRANSIT_TOO_LONG", "OVERDUE");
    timePasses("2026-12-01", "09:00");
    assertThat(c.open()).containsExactlyInAnyOrder("receive", "traceTransit");
    timePasses("2026-12-02", "09:00");
    assertThat(c.open()).containsExactlyInAnyOrder("receive", "traceTransit");
    c.does("township-a", "receive", "RECEIVED");
    assertThat(c.open()).containsExactly("sort");
    assertThat(c.now().lamp()).isNull();
    assertThat(c.passed()).contains("relay-leg/traced", "relay-leg/legClosed");
  }

  @Test
  @DisplayName("到期没有评价：记为未评价，不算好评，归档照常")
  void nobodyRates() {
    ACase c =
        village()
            .does("village-a", "takeRequest", "ANSWERED", "answer", "不用办，自动续")
            .does("village-a", "archive", "ARCHIVED");
    assertThat(c.now().lamp()).isNull();
    timePasses("2026-11-30", "09:00");
    assertThat(c.open()).isEmpty();
    assertThat(answer(c)).isEqualTo("NOT_RATED null");
    assertThat(c.passed()).contains("closing/leftUnrated", "closing/filed");
    ACase other =
        village()
            .does("village-a", "takeRequest", "ANSWERED", "answer", "不用办")
            .does("village-a", "evaluate", "DECLINED");
    timePasses("2026-12-20", "09:00");
    assertThat(other.open()).containsExactly("archive");
    assertThat(answer(other)).isEqualTo("DECLINED null");
  }

  @Test
  @DisplayName("决定以后十个工作日内送达；送到就不再计时")
  void deliveryIsLimited() {
    ACase c = village().home("human-resources");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    timePasses("2026-12-08", "09:00");
    assertThat(c.now().lamp()).isEqualTo("RED");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("deliver@LT.JJ.01", "explainOverdue@LT.JJ.01");
    c.does("village-a", "explainOverdue", "EXPLAINED", "cause", "APPLICANT", "reason", "出门了")
        .does("village-a", "deliver", "DELIVERED");
    assertThat(c.now().lamp()).isNull();
  }

  private ACase supplementing(int days) {
    return village()
        .taken("village-a")
        .does("village-a", "signMandate", "SIGNED")
        .everythingPresent("village-a")
        .check("village-a", "M3", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE", "supplementDays", days);
  }

  private static String lastChannel(ACase c) {
    var feedback = c.json().path("feedback");
    return feedback.get(feedback.size() - 1).path("channel").asString();
  }

  private String answer(ACase c) {
    return jdbc.sql(
            "select answer || ' ' || coalesce(rating::text, 'null') from evaluation where case_number = :n")
        .param("n", c.number())
        .query(String.class)
        .single();
  }

  private void timePasses(String day, String time) {
    clock.moveTo(day, time);
    poller.raiseDue();
    relay.relayDue();
  }
}
