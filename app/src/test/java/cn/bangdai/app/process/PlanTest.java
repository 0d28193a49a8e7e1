package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BangdaiTest
@DisplayName("申报计划：只有复杂事项要定，节点到期没完成会标出来")
class PlanTest extends PathTest {

  /** Marked complex. */
  private static final String COMPLEX = "LT-P-011";

  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;

  @Test
  @DisplayName("普通事项不用定计划")
  void notForEveryItem() {
    ACase c = village().handedOver("village-a");
    assertThat(c.open()).containsExactly("dispatch");
    assertThat(c.passed()).contains("proxy-handling/planWanted");
  }

  @Test
  @DisplayName("至少一个节点，名称和日期要成对，日期不能过去")
  void whatAPlanMustSay() {
    ACase c = village(COMPLEX).handedOver("village-a");
    assertThat(c.now().open()).containsExactly("planFiling@LT.JJ.01");
    assertThat(c.tries("village-a", "planFiling", "PLANNED").status()).isEqualTo(422);
    Api.Answer wrong =
        c.tries(
            "village-a",
            "planFiling",
            "PLANNED",
            "milestone1",
            "备齐材料",
            "milestone1On",
            "2026-11-19",
            "milestone2",
            "部门受理",
            "milestone3On",
            "2026-12-01");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("fields").propertyNames())
        .containsExactlyInAnyOrder("milestone1On", "milestone2On", "milestone3");
    assertThat(plan(c)).isEmpty();
  }

  @Test
  @DisplayName("商定后申请人看得到；过了日子标为未完成，登记完成后改过来，登记两次不行")
  void missedThenMet() {
    ACase c =
        village(COMPLEX)
            .handedOver("village-a")
            .does(
                "village-a",
                "planFiling",
                "PLANNED",
                "milestone1",
                "部门受理",
                "milestone1On",
                "2026-12-10",
                "milestone2",
                "备齐材料",
                "milestone2On",
                "2026-11-28");
    assertThat(plan(c)).containsExactly("备齐材料 2026-11-28 OPEN", "部门受理 2026-12-10 OPEN");
    assertThat(c.now().told()).last().asString().contains("11月28日 备齐材料，12月10日 部门受理");
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
    assertThat(c.documents()).anyMatch(d -> d.path("title").asString().equals("申报计划"));

    clock.moveTo("2026-12-01", "09:00");
    poller.raiseDue();
    relay.relayDue();
    assertThat(plan(c)).containsExactly("备齐材料 2026-11-28 MISSED", "部门受理 2026-12-10 OPEN");
    assertThat(c.now().flags()).contains("MILESTONE_MISSED");
    assertThat(c.open()).containsExactly("dispatch");
    assertThat(c.now().lamp()).isNull();

    String path = "/api/cases/" + c.number() + "/milestones/" + id(c, 0) + "/met";
    assertThat(api.post("village-b", path, null).status()).isEqualTo(404);
    assertThat(api.post("auditor", path, null).status()).isEqualTo(403);
    assertThat(api.post("village-a", path, null, "m1").status()).isEqualTo(200);
    assertThat(api.post("village-a", path, null, "m1").status()).isEqualTo(200);
    Api.Answer twice = api.post("village-a", path, null);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.code()).isEqualTo("MILESTONE_MET");
    assertThat(plan(c)).containsExactly("备齐材料 2026-11-28 MET", "部门受理 2026-12-10 OPEN");
    assertThat(c.now().flags()).doesNotContain("MILESTONE_MISSED");
    String strange = "/api/cases/" + c.number() + "/milestones/0/met";
    assertThat(api.post("village-a", strange, Map.of()).status()).isEqualTo(404);
  }

  private static List<String> plan(ACase c) {
    List<String> lines = new ArrayList<>();
    c.part("milestones")
        .path("items")
        .forEach(
            m ->
                lines.add(
                    m.path("name").asString()
                        + " "
                        + m.path("dueOn").asString()
                        + " "
                        + m.path("state").asString()));
    return lines;
  }

  private static String id(ACase c, int index) {
    return c.part("milestones").path("items").get(index).path("id").asString();
  }
}
