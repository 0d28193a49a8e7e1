package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("初审与审批决定")
class DecidingTest extends PathTest {

  private static final String REVIEWED_ITEM = "LT-P-033";

  @Test
  @DisplayName("不予批准：理由写明，时限到此为止，出的是不予许可决定书")
  void rejected() {
    ACase c = village().beforeDepartment("human-resources");
    assertThat(c.now().candidates("decide")).containsExactly("approver@LT.RSJ");
    assertThat(c.tries("human-resources", "decide", "REJECTED").status()).isEqualTo(422);
    c.does("human-resources", "decide", "REJECTED", "reasons", "已在外地参保。");

    assertThat(c.now().status()).isEqualTo("DECIDED");
    assertThat(c.now().result()).isEqualTo("REJECTED");
    assertThat(c.now().limits()).contains("promised MET", "delivery OPEN");
    assertThat(c.now().told()).last().asString().contains("没有通过");
    c.carried("human-resources", "county").does("county", "issueResult", "ISSUED");
    assertThat(c.part("custody").path("pieces").get(6).path("name").asString())
        .isEqualTo("不予许可决定书");
    c.backToVillage().does("village-a", "deliver", "DELIVERED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.now().result()).isEqualTo("REJECTED");
  }

  @Test
  @DisplayName("审批中要求补正：承诺时限暂停，灯变灰；补来的新材料送到部门，时限接着走")
  void correctionWithNewPapers() {
    ACase c = village().beforeDepartment("human-resources");
    String due = c.now().limit("promised").path("dueOn").asString();
    c.check("human-resources", "M3", "DEFECTIVE", "defect", "缺本人页", "remedy", "补本人页复印件")
        .does("human-resources", "decide", "CORRECTION", "supplementDays", 5);

    assertThat(c.now().open()).containsExactly("supplement@LT.JJ.01");
    assertThat(c.now().lamp()).isEqualTo("GREY");
    assertThat(c.now().flags()).contains("PAUSED", "AWAITING_SUPPLEMENT");
    assertThat(c.now().limit("promised").path("paused").asBoolean()).isTrue();
    clock.moveTo("2026-11-25", "10:00");
    c.check("village-a", "M3", "PRESENT", "copies", 1)
        .does("village-a", "supplement", "SUPPLEMENTED");

    assertThat(c.now().lamp()).isEqualTo("GREEN");
    assertThat(c.now().flags()).doesNotContain("PAUSED", "AWAITING_SUPPLEMENT");
    assertThat(c.now().limit("promised").path("dueOn").asString()).isGreaterThan(due);
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
    c.carried("village-a", "human-resources");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.RSJ", 7));
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    c.does("human-resources", "decide", "GRANTED").carried("human-resources", "county");
    assertThat(c.passed())
        .contains("decision/decisionCorrection", "correction/newPapersLeg")
        .doesNotContain("decision/review", "decision/reviewCorrection");
  }

  @Test
  @DisplayName("审批中要求补正，没有新材料：直接回到同一位审批人")
  void correctionWithoutNewPapers() {
    ACase c = village().beforeDepartment("human-resources");
    c.check("human-resources", "M3", "MISSING")
        .does("human-resources", "decide", "CORRECTION")
        .check("village-a", "M3", "WAIVED", "waiver", "联网核验通过")
        .does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    assertThat(c.passed()).doesNotContain("correction/newPapersLeg");
  }

  @Test
  @DisplayName("清单没有标记的材料，不能要求补正")
  void correctionAsksForNothingElse() {
    ACase c = village().beforeDepartment("human-resources");
    var answer = c.tries("human-resources", "decide", "CORRECTION");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("NOTHING_TO_TELL");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
  }

  @Test
  @DisplayName("由乡镇审批的件：镇里受理、镇里的审批人决定，材料不出镇")
  void decidedAtTheTownship() {
    chain("LT-P-032", "DECIDE TOWNSHIP");
    ACase c = village("LT-P-032").atTownship().does("township-a", "sort", "HERE");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT.JJ");
    c.does("township-a", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.JJ");
    assertThat(c.now().candidates("decide")).containsExactly("approver@LT.JJ");
    assertThat(c.tries("township-a", "decide", "GRANTED").status()).isEqualTo(403);
    c.does("approver-a", "decide", "GRANTED", "opinion", "符合条件");
    assertThat(c.now().open()).containsExactly("issueResult@LT.JJ");
    c.does("township-a", "issueResult", "ISSUED").carried("township-a", "village-a");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    assertThat(c.passed()).doesNotContain("decision/toParty", "decision/fromParty");
    assertThat(c.papers().sheets())
        .containsExactly("LT.JJ.01>LT.JJ RECEIVED", "LT.JJ>LT.JJ.01 RECEIVED");
  }

  @Test
  @DisplayName("没写明由谁审批的，分拣时要指明部门")
  void nobodyKnownToDecide() {
    chain("LT-P-034");
    ACase c = village("LT-P-034").atCounty();
    var here = c.tries("county", "sort", "HERE");
    assertThat(here.status()).isEqualTo(422);
    assertThat(here.code()).isEqualTo("DECIDER_UNKNOWN");
    c.does("county", "sort", "DEPARTMENTS", "departments", java.util.List.of("LT.MZJ"))
        .does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("dispatch@LT");
  }

  @Test
  @DisplayName("先由镇里初审，通过后部门审批")
  void reviewedThenDecided() {
    ACase c = beforeReview();
    assertThat(c.now().open()).containsExactly("review@LT.JJ");
    assertThat(c.now().candidates("review")).containsExactly("approver@LT.JJ");
    assertThat(c.tries("civil-affairs", "review", "PASS").status()).isEqualTo(403);
    c.does("approver-a", "review", "PASS", "opinion", "情况属实");
    assertThat(c.now().open()).containsExactly("decide@LT.MZJ");
    assertThat(c.passed())
        .contains("decision/review", "decision/reviewClosed")
        .doesNotContain("decision/reviewCorrection");
  }

  @Test
  @DisplayName("初审建议不予许可，决定权仍在部门")
  void reviewProposesRejection() {
    ACase c = beforeReview();
    assertThat(c.tries("approver-a", "review", "PROPOSE_REJECT").status()).isEqualTo(422);
    c.does("approver-a", "review", "PROPOSE_REJECT", "reasons", "收入超过标准");
    assertThat(c.now().open()).containsExactly("decide@LT.MZJ");
    assertThat(c.now().status()).isEqualTo("ACCEPTED");
    c.does("civil-affairs", "decide", "GRANTED");
    assertThat(c.now().result()).isEqualTo("GRANTED");
  }

  @Test
  @DisplayName("初审要求补正：时限暂停，新材料送到审批单位，回到同一初审")
  void reviewAsksForCorrection() {
    ACase c = beforeReview();
    c.check("approver-a", "M4", "MISSING").does("approver-a", "review", "CORRECTION");
    assertThat(c.now().open()).containsExactly("supplement@LT.JJ.01");
    assertThat(c.now().lamp()).isEqualTo("GREY");
    c.check("village-a", "M4", "PRESENT").does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    c.carried("village-a", "civil-affairs");
    assertThat(c.now().open()).containsExactly("review@LT.JJ");
    c.does("approver-a", "review", "PASS");
    assertThat(c.now().open()).containsExactly("decide@LT.MZJ");
    assertThat(c.passed()).contains("decision/reviewCorrection", "correction/newPapersLeg");
  }

  @Test
  @DisplayName("部门初审、县里决定")
  void aDepartmentReviewsTheCountyDecides() {
    chain("LT-P-037", "REVIEW LT.MZJ", "DECIDE COUNTY");
    ACase c =
        village("LT-P-037")
            .atCounty()
            .does("county", "sort", "HERE")
            .does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("review@LT.MZJ");
    assertThat(c.now().candidates("review")).containsExactly("approver@LT.MZJ");
    c.does("civil-affairs", "review", "PASS");
    assertThat(c.now().open()).containsExactly("decide@LT");
    assertThat(c.now().candidates("decide")).containsExactly("approver@LT");
  }

  @Test
  @DisplayName("当天在登记的单位受理并决定的是即办件；由上级决定的是上报件")
  void kinds() {
    delegate("LT-P-031", "VILLAGE", "AUTHORISED");
    ACase spot = village("LT-P-031").handedOver("village-a");
    spot.does("village-a", "acceptApplication", "ACCEPTED");
    assertThat(spot.now().kinds()).doesNotContain("IMMEDIATE", "REPORTED");
    spot.does("village-a2", "decide", "GRANTED");
    assertThat(spot.now().kinds()).contains("IMMEDIATE", "PROXY").doesNotContain("REPORTED");

    delegate("LT-P-029", "TOWNSHIP", "ENTRUSTED_ACCEPTANCE");
    ACase above = village("LT-P-029").atTownship().does("township-a", "sort", "HERE");
    above.does("township-a", "acceptApplication", "ACCEPTED");
    assertThat(above.now().kinds()).contains("REPORTED", "PROMISED");
    above.carried("township-a", "civil-affairs").does("civil-affairs", "decide", "GRANTED");
    assertThat(above.now().kinds()).doesNotContain("IMMEDIATE");

    ACase county = village().beforeDepartment("human-resources");
    assertThat(county.now().kinds()).doesNotContain("REPORTED", "IMMEDIATE", "JOINT");
  }

  private ACase beforeReview() {
    chain(REVIEWED_ITEM, "REVIEW TOWNSHIP", "DECIDE LT.MZJ");
    return village(REVIEWED_ITEM).beforeDepartment("civil-affairs");
  }
}
