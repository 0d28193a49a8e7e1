package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.CaseClosed;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.shared.CaseLock;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("督办催办：请办件所在的单位答复，由发出的人销号")
class UrgingTest extends PathTest {

  @Autowired DeadlinePoller poller;
  @Autowired List<LimitReached> reactions;
  @Autowired List<CaseClosed> endings;
  @Autowired CaseLock lock;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("督查人员督办部门：部门答复，不够就再答复，满意了销号；审批照常进行")
  void supervised() {
    ACase c = village().beforeDepartment("human-resources");
    Api.Answer urged = urge(c, "supervisor", "已经等了三天，请说明进展。");
    assertThat(urged.status()).as(urged.text()).isEqualTo(201);
    assertThat(urged.json().path("kind").asString()).isEqualTo("SUPERVISED");
    assertThat(urged.json().path("unit").asString()).isEqualTo("LT.RSJ");
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.RSJ", "respondToUrging@LT.RSJ");
    assertThat(c.now().candidates("respondToUrging")).containsExactly("department-agent@LT.RSJ");
    assertThat(c.now().limits()).contains("urging OPEN", "promised OPEN");
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .contains("SUPERVISION_ORDER");

    c.does("human-resources", "respondToUrging", "RESPONDED", "answer", "下周一前办完。");
    assertThat(c.now().limits()).contains("urging MET");
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.RSJ", "closeUrging@LT");
    assertThat(c.now().assignee("closeUrging")).isEqualTo("supervisor");
    assertThat(c.tries("county", "closeUrging", "CLOSED").status()).isEqualTo(403);
    assertThat(c.tries("supervisor", "closeUrging", "AGAIN").status()).isEqualTo(422);
    c.does("supervisor", "closeUrging", "AGAIN", "reason", "请写明哪一天、谁来办。");
    assertThat(c.now().limits()).contains("urging MET", "urging OPEN");
    c.does("human-resources", "respondToUrging", "RESPONDED", "answer", "11月23日由李强办完。")
        .does("supervisor", "closeUrging", "CLOSED");

    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    assertThat(c.now().limits()).doesNotContain("urging OPEN");
    JsonNode told = c.part("supervision").path("urgings").get(0);
    assertThat(told.path("urging").path("state").asString()).isEqualTo("CLOSED");
    assertThat(told.path("steps")).hasSize(4);
    assertThat(told.path("steps").get(1).path("text").asString()).contains("哪一天");
    assertThat(c.passed())
        .contains("urging/respondToUrging", "urging/closeUrging", "urging/urgingClosed")
        .doesNotContain("urging/silence", "urging/urgingCancelled");
    c.does("human-resources", "decide", "GRANTED");
    assertThat(c.status()).isEqualTo("DECIDED");
  }

  @Test
  @DisplayName("首办催办乡镇，到期不答复的报到县里，县里不答复就一直亮红灯")
  void silenceRises() {
    ACase c = village().atTownship();
    assertThat(urge(c, "village-a", "申请人天天来问。").json().path("kind").asString()).isEqualTo("URGED");
    assertThat(c.now().candidates("respondToUrging")).containsExactly("township-agent@LT.JJ");

    overdue(c, "2026-11-25", "LT.JJ");
    assertThat(c.now().open())
        .contains("respondToUrging@LT")
        .doesNotContain("respondToUrging@LT.JJ");
    assertThat(c.now().candidates("respondToUrging")).containsExactly("county-agent@LT");
    assertThat(api.get("county", "/api/cases/" + c.number()).status()).isEqualTo(200);
    overdue(c, "2026-11-25", "LT.JJ");
    assertThat(
            c.part("supervision").path("urgings").get(0).path("urging").path("escalations").asInt())
        .as("told twice, risen once")
        .isEqualTo(1);

    overdue(c, "2026-11-30", "LT");
    assertThat(c.now().open()).contains("respondToUrging@LT");
    assertThat(c.now().lamp()).isEqualTo("RED");
    assertThat(c.now().limits()).contains("urging MET", "urging OPEN");
    assertThat(c.tries("township-a", "respondToUrging", "RESPONDED", "answer", "晚了").status())
        .isEqualTo(403);
    c.does("county", "respondToUrging", "RESPONDED", "answer", "已让金积镇今天办。")
        .does("village-a", "closeUrging", "CLOSED");
    assertThat(c.passed())
        .contains("urging/silence", "urging/unitSilent", "urging/escalationDue")
        .contains("urging/urgingClosed");
    assertThat(c.passed().stream().filter("urging/answering"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("终止的件，没销号的督办和没结束的协调一起结束")
  void endsWithTheCase() {
    ACase c = village().atTownship();
    assertThat(urge(c, "supervisor", "请说明进展。").status()).isEqualTo(201);
    assertThat(
            api.post(
                    "township-a",
                    "/api/cases/" + c.number() + "/coordination",
                    Map.of("problem", "缺章"))
                .status())
        .isEqualTo(201);
    assertThat(c.open()).contains("respondToUrging", "answerCoordination");

    transaction.executeWithoutResult(
        status -> {
          lock.lock(c.number());
          endings.forEach(e -> e.closed(c.number(), Actor.at("LT.JJ.01", "village-a", "马秀英")));
        });

    assertThat(c.open()).doesNotContain("respondToUrging", "answerCoordination").contains("sort");
    assertThat(c.now().limits()).contains("urging CANCELLED");
    JsonNode beside = c.part("supervision");
    assertThat(beside.path("urgings").get(0).path("urging").path("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(beside.path("coordinations").get(0).path("coordination").path("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(c.passed())
        .contains("urging/urgingCancelled", "coordination/coordinationCancelled")
        .doesNotContain("urging/urgingClosed", "coordination/coordinated");
  }

  @Test
  @DisplayName("谁能督办：别人不行，本单位手里的件不行，同一单位不重复督办，办结的件不行")
  void whoMayUrge() {
    ACase c = village().atTownship();
    assertThat(urge(c, "village-b", "快").status()).isEqualTo(404);
    Api.Answer beside = urge(c, "village-a2", "快");
    assertThat(beside.status()).isEqualTo(403);
    assertThat(beside.code()).isEqualTo("NOT_YOURS_TO_URGE");
    assertThat(urge(c, "auditor", "快").status()).isEqualTo(403);
    assertThat(urge(c, "township-a", "快").status()).as("its own work").isEqualTo(403);
    assertThat(urge(c, "village-a", "  ").status()).isEqualTo(422);
    assertThat(
            api.post(
                    "supervisor",
                    "/api/cases/" + c.number() + "/urging",
                    Map.of("reason", "快", "unit", "LT.RSJ"))
                .status())
        .as("a unit that does not hold it")
        .isEqualTo(422);
    assertThat(c.open()).containsExactly("sort");

    Api.Answer first = keyed(c, "urge-once");
    Api.Answer again = keyed(c, "urge-once");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    Api.Answer second = urge(c, "supervisor", "再督办一次");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("URGED_ALREADY");
    assertThat(c.open().stream().filter("respondToUrging"::equals)).hasSize(1);

    ACase over = village().does("village-a", "takeRequest", "ANSWERED", "answer", "不用办。");
    assertThat(urge(over, "supervisor", "快").status()).isEqualTo(409);
  }

  @Test
  @DisplayName("超期的件，看得到它的代办人员也可以催办")
  void anOverdueCase() {
    ACase c = village();
    assertThat(urge(c, "township-a", "怎么还没接？").status()).isEqualTo(403);
    clock.moveTo("2026-11-24", "09:00");
    poller.raiseDue();
    assertThat(urge(c, "township-a", "怎么还没接？").status()).isEqualTo(201);
    assertThat(c.now().candidates("respondToUrging")).containsExactly("village-agent@LT.JJ.01");
    c.does("village-a2", "respondToUrging", "RESPONDED", "answer", "今天就接。")
        .does("township-a", "closeUrging", "CLOSED");
  }

  @Test
  @DisplayName("几个单位同时在办的，要说清督办哪一个；每个单位各督办各的")
  void oneOfSeveral() {
    ACase c = village().atCounty();
    c.does(
            "county",
            "sort",
            "DEPARTMENTS",
            "departments",
            List.of("LT.RSJ", "LT.MZJ"),
            "lead",
            "LT.MZJ")
        .does("county", "acceptApplication", "ACCEPTED");
    Api.Answer which = urge(c, "supervisor", "请说明进展。");
    assertThat(which.status()).isEqualTo(422);
    assertThat(which.detail()).contains("人力资源").contains("民政");
    for (String unit : List.of("LT.RSJ", "LT.MZJ")) {
      assertThat(
              api.post(
                      "supervisor",
                      "/api/cases/" + c.number() + "/urging",
                      Map.of("reason", "请说明进展。", "unit", unit))
                  .status())
          .isEqualTo(201);
    }
    assertThat(c.now().open()).contains("respondToUrging@LT.RSJ", "respondToUrging@LT.MZJ");
    c.doesAt("LT.MZJ", "civil-affairs", "respondToUrging", "RESPONDED", "answer", "今天批。");
    assertThat(c.now().open()).contains("respondToUrging@LT.RSJ", "closeUrging@LT");
  }

  private Api.Answer urge(ACase c, String by, String reason) {
    return api.post(by, "/api/cases/" + c.number() + "/urging", Map.of("reason", reason));
  }

  private Api.Answer keyed(ACase c, String key) {
    return api.post(
        "supervisor",
        "/api/cases/" + c.number() + "/urging",
        Map.of("reason", "请说明进展。"),
        key + c.number());
  }

  private void overdue(ACase c, String day, String unit) {
    clock.moveTo(day, "09:00");
    poller.raiseDue();
    String id = c.part("supervision").path("urgings").get(0).path("urging").path("id").asString();
    transaction.executeWithoutResult(
        status -> {
          lock.lock(c.number());
          reactions.stream()
              .filter(r -> r.kinds().contains(DeadlineKind.URGING))
              .forEach(r -> r.reached(c.number(), DeadlineKind.URGING, id, unit));
        });
  }
}
