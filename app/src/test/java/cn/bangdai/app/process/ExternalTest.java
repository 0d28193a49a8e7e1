package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.LimitReached;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("报请外部机关批复：登记、催问、收到批复再决定")
class ExternalTest extends PathTest {

  private static final String DEPARTMENT = "human-resources";

  @Autowired List<LimitReached> reached;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("没有机关、文号、日期或日期已过，都登记不了")
  void wrongInput() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    assertThat(asks(c, null, "利人社〔2026〕9号", "2026-12-01")).isEqualTo(422);
    assertThat(asks(c, "自治区人社厅", null, "2026-12-01")).isEqualTo(422);
    assertThat(asks(c, "自治区人社厅", "利人社〔2026〕9号", null)).isEqualTo(422);
    assertThat(asks(c, "自治区人社厅", "利人社〔2026〕9号", "2026-11-01")).isEqualTo(422);
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
  }

  @Test
  @DisplayName("过了预计日期请审批单位催问，写下新的日期；收到批复后由它决定，成为上报件")
  void chasedThenAnswered() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    assertThat(c.now().kinds()).doesNotContain("REPORTED");
    assertThat(asks(c, "自治区人社厅", "利人社〔2026〕9号", "2026-11-25")).isEqualTo(200);
    assertThat(c.now().open()).containsExactly("awaitExternal@LT.RSJ");
    assertThat(c.now().candidates("awaitExternal")).containsExactly("approver@LT.RSJ");
    assertThat(c.now().kinds()).contains("REPORTED");
    assertThat(c.now().limit("external").path("dueOn").asString()).isEqualTo("2026-11-25");
    assertThat(c.now().flags()).as("the limits of the case run on").doesNotContain("PAUSED");
    assertThat(c.now().told()).last().asString().contains("自治区人社厅");

    clock.moveTo("2026-11-26", "09:00");
    over(c);
    over(c);
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("awaitExternal@LT.RSJ", "chaseExternal@LT.RSJ");
    assertThat(
            c.tries(
                    DEPARTMENT,
                    "chaseExternal",
                    "CHASED",
                    "said",
                    "在办",
                    "expectedDate",
                    "2026-11-25")
                .status())
        .isEqualTo(422);
    c.does(DEPARTMENT, "chaseExternal", "CHASED", "said", "月底前答复", "expectedDate", "2026-11-29");
    assertThat(c.now().open()).containsExactly("awaitExternal@LT.RSJ");
    assertThat(openLimit(c).path("dueOn").asString())
        .as("a Sunday counts as the Monday after it")
        .isEqualTo("2026-11-30");

    clock.moveTo("2026-12-01", "09:00");
    over(c);
    String early =
        c.tries(
                DEPARTMENT,
                "awaitExternal",
                "REPLIED",
                "answer",
                "GRANTED",
                "answeredOn",
                "2026-12-09")
            .detail();
    assertThat(early).contains("批复日期还没有到");
    c.does(
        DEPARTMENT,
        "awaitExternal",
        "REPLIED",
        "answer",
        "GRANTED",
        "answerNumber",
        "宁人社函〔2026〕77号",
        "answeredOn",
        "2026-11-30");
    assertThat(c.now().open())
        .as("the chase is not needed any more")
        .containsExactly("decide@LT.RSJ");
    JsonNode approval = c.part("external-approvals").path("items").get(0);
    assertThat(approval.path("answerNumber").asString()).isEqualTo("宁人社函〔2026〕77号");
    assertThat(approval.path("reference").asString()).isEqualTo("利人社〔2026〕9号");
    assertThat(approval.path("chases")).hasSize(1);
    assertThat(c.now().limits()).contains("external CANCELLED", "external MET");
    c.does(DEPARTMENT, "decide", "GRANTED");
    assertThat(c.passed())
        .contains(
            "decision/external",
            "decision/awaitExternal",
            "decision/externalReplied",
            "decision/externalOverdue",
            "decision/chaseExternal",
            "decision/externalChased");
  }

  @Test
  @DisplayName("到期的事只管还在等批复的：批复来了以后不再催")
  void nothingToChase() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    over(c);
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
  }

  private int asks(ACase c, String authority, String reference, String until) {
    return c.tries(
            DEPARTMENT,
            "decide",
            "EXTERNAL",
            "authority",
            authority,
            "reference",
            reference,
            "expectedDate",
            until)
        .status();
  }

  private static JsonNode openLimit(ACase c) {
    for (JsonNode limit : c.json().path("deadlines")) {
      if (limit.path("kind").asString().equals("external")
          && limit.path("state").asString().equals("OPEN")) {
        return limit;
      }
    }
    throw new AssertionError("no open limit");
  }

  private void over(ACase c) {
    transaction.executeWithoutResult(
        status ->
            reached.stream()
                .filter(r -> r.kinds().contains(DeadlineKind.EXTERNAL))
                .forEach(r -> r.reached(c.number(), DeadlineKind.EXTERNAL, "LT.RSJ", "LT.RSJ")));
  }
}
