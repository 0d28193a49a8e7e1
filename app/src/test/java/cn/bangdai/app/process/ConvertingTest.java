package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("代办、帮办互转：同一个办件号，同一个首办负责人")
class ConvertingTest extends PathTest {

  @Test
  @DisplayName("受理时转帮办、再转代办、签委托时又转帮办、再转代办，最后照代办办下去")
  void bothWaysTwice() {
    ACase c = village().does("village-a", "takeRequest", "TO_HELP", "helpReason", "申请人愿意自己报");
    assertThat(c.json().path("mode").asString()).isEqualTo("HELP");
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    assertThat(c.now().responsible()).isEqualTo("village-a");
    assertThat(c.now().limits()).containsExactlyInAnyOrder("request MET", "help_activity OPEN");
    c.helped("village-a", "POLICY", "讲了政策。");

    c.does("village-a", "guide", "TO_PROXY", "proxyReason", "行动不便");
    assertThat(c.json().path("mode").asString()).isEqualTo("PROXY");
    assertThat(c.now().status()).isEqualTo("REGISTERED");
    assertThat(c.now().kinds()).contains("PROXY");
    assertThat(c.now().open()).containsExactly("signMandate@LT.JJ.01");
    assertThat(c.now().limits()).doesNotContain("help_activity OPEN", "request OPEN");
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .containsExactly("MANDATE", "AGREEMENT");

    c.does("village-a", "signMandate", "TO_HELP").does("village-a", "guide", "TO_PROXY");
    c.does("village-a", "signMandate", "SIGNED")
        .everythingPresent("village-a")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER");

    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
    assertThat(c.now().told()).filteredOn(told -> told.startsWith("这件事改为")).hasSize(4);
    assertThat(
            jdbc.sql(
                    "select from_mode || '>' || to_mode || coalesce(' ' || reason, '') from case_conversion where case_number = :n order by id")
                .param("n", c.number())
                .query(String.class)
                .list())
        .containsExactly("PROXY>HELP 申请人愿意自己报", "HELP>PROXY 行动不便", "PROXY>HELP", "HELP>PROXY");
    assertThat(c.passed())
        .contains(
            "proxy-handling/continuedAsHelp",
            "proxy-handling/continuedFromHelp",
            "help-handling/continuedFromProxy",
            "help-handling/continuedAsProxy");
    assertThat(
            jdbc.sql(
                    "select count(*) from act_ru_execution where business_key_ = :n and parent_id_ is null and super_exec_ is null")
                .param("n", c.number())
                .query(Long.class)
                .single())
        .isEqualTo(1L);
    c.terminated("village-a");
    assertThat(c.now().status()).isEqualTo("TERMINATED");
  }

  @Test
  @DisplayName("超期说明还没写就转了：问题跟着旧流程收回，新流程照样能终止")
  void theQuestionEndsWithTheOldProcess() {
    ACase c = village();
    send(c, "overdue", "LT.JJ.01");
    c.does("village-a", "takeRequest", "TO_HELP");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    Ending.endedByLaw(api, c);
    c.closed("village-a");
    assertThat(c.now().open()).isEmpty();
  }

  @Test
  @DisplayName("经过里两个流程都看得到")
  void historyOfBoth() {
    ACase c = village().does("village-a", "takeRequest", "TO_HELP");
    assertThat(api.get("village-a", "/api/cases/" + c.number() + "/history").status())
        .isEqualTo(200);
    assertThat(c.passed()).contains("proxy-handling/takeRequest", "help-handling/guide");
  }

  @Test
  @DisplayName("要本人到场的不能转代办；帮办不能再转帮办；页面上也不给选")
  void notOffered() {
    ACase c = ACase.registered(api, "village-a", PENSION, "HELP");
    assertThat(outcomes(c, "takeRequest")).doesNotContain("TO_HELP");
    Api.Answer twice = c.tries("village-a", "takeRequest", "TO_HELP");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.code()).isEqualTo("ALREADY_HELP");
    c.taken("village-a");
    jdbc.sql("update item set attendance_required = true where code = :i")
        .param("i", PENSION)
        .update();
    try {
      Api.Answer attended = c.tries("village-a", "guide", "TO_PROXY");
      assertThat(attended.status()).isEqualTo(422);
      assertThat(attended.code()).isEqualTo("ATTENDANCE_REQUIRED");
      assertThat(outcomes(c, "guide")).doesNotContain("TO_PROXY");
    } finally {
      jdbc.sql("update item set attendance_required = false where code = :i")
          .param("i", PENSION)
          .update();
    }
    assertThat(outcomes(c, "guide")).contains("TO_PROXY");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    assertThat(outcomes(village(), "takeRequest")).contains("TO_HELP");
  }

  private List<String> outcomes(ACase c, String task) {
    List<String> outcomes = new java.util.ArrayList<>();
    api.get("village-a", "/api/tasks/" + c.task(task))
        .json()
        .path("outcomes")
        .forEach(o -> outcomes.add(o.asString()));
    return outcomes;
  }
}
