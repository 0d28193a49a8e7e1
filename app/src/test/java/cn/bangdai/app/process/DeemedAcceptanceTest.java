package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.LimitReached;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BangdaiTest
@DisplayName("视为受理：窗口五个工作日不答复")
class DeemedAcceptanceTest extends PathTest {

  @Autowired List<LimitReached> reached;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("收到即起算五个工作日；受理、告知、不受理都算答复")
  void theLimitRunsFromReceipt() {
    ACase c = village().atCounty().does("county", "sort", "HERE");
    var limit = c.now().limit("acceptance");
    assertThat(limit.path("startedOn").asString()).isEqualTo("2026-11-20");
    assertThat(limit.path("dueOn").asString()).isEqualTo("2026-11-27");
    assertThat(limit.path("unit").asString()).isEqualTo("LT");
    c.check("county", "M4", "MISSING").does("county", "acceptApplication", "INCOMPLETE");
    assertThat(c.now().limits()).contains("acceptance MET");
    c.check("village-a", "M4", "WAIVED", "waiver", "部门已联网核验")
        .does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().limits()).as("again with what came").contains("acceptance OPEN");
    c.does("county", "acceptApplication", "NOT_ACCEPTED", "reasons", "不属于本区受理范围。");
    assertThat(c.now().limits()).doesNotContain("acceptance OPEN");
  }

  @Test
  @DisplayName("逾期没有答复：自收到之日起视为受理，时限从那天算，送审批，窗口的任务没有了")
  void acceptedFromReceipt() {
    ACase c = village().atCounty().does("county", "sort", "HERE");
    String task = c.task("acceptApplication");
    clock.moveTo("2026-11-30", "09:00");
    over(c);

    assertThat(c.now().status()).isEqualTo("ACCEPTED");
    assertThat(c.now().flags()).contains("DEEMED_ACCEPTED");
    assertThat(c.json().path("acceptedAt").asString()).startsWith("2026-11-20");
    assertThat(c.now().limit("promised").path("startedOn").asString()).isEqualTo("2026-11-20");
    assertThat(c.now().limit("statutory").path("startedOn").asString()).isEqualTo("2026-11-20");
    assertThat(c.now().limits()).contains("acceptance CANCELLED");
    assertThat(c.now().told()).last().asString().contains("视为受理");
    assertThat(c.now().open()).containsExactly("dispatch@LT");
    Api.Answer late = c.triesById("county", task, "NOT_ACCEPTED", "reasons", "晚了。");
    assertThat(late.status()).isEqualTo(409);
    assertThat(c.part("audit").toString()).contains("case.deem-accepted");
    over(c);
    assertThat(c.now().open()).containsExactly("dispatch@LT");
    c.carried("county", "human-resources").does("human-resources", "decide", "GRANTED");
    assertThat(c.now().result()).isEqualTo("GRANTED");
  }

  @Test
  @DisplayName("没写明由谁审批：任务留在窗口，请窗口说明为什么超期")
  void nobodyToDecide() {
    chain("LT-P-034", "DECIDE VILLAGE");
    delegate("LT-P-034", "COUNTY", "ENTRUSTED_ACCEPTANCE");
    ACase c = ACase.registered(api, "county", "LT-P-034").handedOver("county");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT");
    clock.moveTo("2026-11-30", "09:00");
    over(c);
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("acceptApplication@LT", "explainOverdue@LT");
  }

  private void over(ACase c) {
    transaction.executeWithoutResult(
        status ->
            reached.stream()
                .filter(r -> r.kinds().contains(DeadlineKind.ACCEPTANCE))
                .forEach(r -> r.reached(c.number(), DeadlineKind.ACCEPTANCE, null, "LT")));
  }
}
