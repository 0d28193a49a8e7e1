package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.BangdaiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("联办：几个部门同时审批")
class JointTest extends PathTest {

  @Test
  @DisplayName("两个部门都批准才算批准；原件留在牵头窗口，不往部门送")
  void bothGrant() {
    ACase c = joint("LT.MZJ");
    assertThat(c.now().kinds()).contains("JOINT");
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.RSJ", "decide@LT.MZJ");
    assertThat(c.now().limit("promised").path("unit").asString()).isEqualTo("LT.MZJ");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", 6));
    assertThat(certified(c))
        .as("a copy of each original for each department")
        .hasSize(2 * originals(c))
        .contains("LT.RSJ", "LT.MZJ");

    c.doesAt("LT.RSJ", "human-resources", "decide", "GRANTED");
    assertThat(c.now().status()).isEqualTo("ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.MZJ");
    assertThat(c.now().limits()).contains("promised OPEN");
    c.does("civil-affairs", "decide", "GRANTED");

    assertThat(c.now().status()).isEqualTo("DECIDED");
    assertThat(c.now().result()).isEqualTo("GRANTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    assertThat(c.now().told().stream().filter(t -> t.contains("审批通过"))).hasSize(1);
    assertThat(c.passed().stream().filter("decision/decide"::equals)).hasSize(2);
    assertThat(c.passed()).doesNotContain("decision/toParty", "decision/fromParty");
  }

  @Test
  @DisplayName("一个部门不批，其余的审批即止")
  void oneRejectionEndsTheOthers() {
    ACase c = joint("LT.RSJ");
    c.doesAt("LT.RSJ", "human-resources", "decide", "REJECTED", "reasons", "重复参保。");
    assertThat(c.now().status()).isEqualTo("DECIDED");
    assertThat(c.now().result()).isEqualTo("REJECTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    c.does("county", "issueResult", "ISSUED").backToVillage();
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
  }

  @Test
  @DisplayName("一个部门要补正，另一个照常审批，时限不停；两个都在等才停")
  void pausesOnlyWhenEveryoneWaits() {
    ACase c = joint("LT.MZJ");
    c.check("human-resources", "M3", "MISSING")
        .doesAt("LT.RSJ", "human-resources", "decide", "CORRECTION");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    assertThat(c.now().open()).containsExactlyInAnyOrder("supplement@LT.JJ.01", "decide@LT.MZJ");
    c.doesAt("LT.MZJ", "civil-affairs", "decide", "CORRECTION");
    assertThat(c.now().lamp()).isEqualTo("GREY");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("supplement@LT.JJ.01", "supplement@LT.JJ.01");
    c.check("village-a", "M3", "WAIVED", "waiver", "联网核验通过")
        .does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    assertThat(c.now().flags()).contains("AWAITING_SUPPLEMENT");
    c.does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().flags()).doesNotContain("AWAITING_SUPPLEMENT");
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.RSJ", "decide@LT.MZJ");
  }

  @Test
  @DisplayName("另一个部门在等补正时不批：补正也不用了")
  void aRejectionEndsAnotherBranchesCorrection() {
    ACase c = joint("LT.RSJ");
    c.check("civil-affairs", "M3", "MISSING")
        .doesAt("LT.MZJ", "civil-affairs", "decide", "CORRECTION")
        .does("human-resources", "decide", "REJECTED", "reasons", "重复参保。");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    assertThat(c.now().flags()).doesNotContain("AWAITING_SUPPLEMENT");
  }

  @Test
  @DisplayName("联办补正的新材料送到牵头窗口，和原件放在一起")
  void newPapersGoToTheLeadWindow() {
    ACase c = joint("LT.RSJ");
    c.check("human-resources", "M3", "MISSING")
        .doesAt("LT.RSJ", "human-resources", "decide", "CORRECTION")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .carried("village-a", "county");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", 7));
    assertThat(certified(c)).as("of what came later too").hasSize(2 * originals(c));
    c.doesAt("LT.RSJ", "human-resources", "decide", "GRANTED")
        .does("civil-affairs", "decide", "GRANTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    assertThat(c.passed()).doesNotContain("decision/toParty", "decision/fromParty");
  }

  @Test
  @DisplayName("两个部门都要补正：先来的材料还在路上，另一程照样能发、能收")
  void twoSheetsBetweenTheSameUnits() {
    ACase c = joint("LT.RSJ");
    c.check("human-resources", "M3", "MISSING")
        .doesAt("LT.RSJ", "human-resources", "decide", "CORRECTION")
        .doesAt("LT.MZJ", "civil-affairs", "decide", "CORRECTION")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .does("village-a", "dispatch", "DISPATCHED")
        .does("village-a", "dispatch", "DISPATCHED");
    assertThat(c.papers().sheets()).endsWith("LT.JJ.01>LT IN_TRANSIT", "LT.JJ.01>LT IN_TRANSIT");
    c.does("county", "receive", "RECEIVED").does("county", "receive", "RECEIVED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", 7));
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.RSJ", "decide@LT.MZJ");
  }

  @Test
  @DisplayName("一个部门不批时另一个要的材料还在路上：送达之前先签收、送回，一件不落")
  void papersOnTheirWayWhenAnotherRejects() {
    ACase c = joint("LT.RSJ");
    c.check("civil-affairs", "M3", "MISSING")
        .doesAt("LT.MZJ", "civil-affairs", "decide", "CORRECTION")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .does("village-a", "dispatch", "DISPATCHED")
        .does("human-resources", "decide", "REJECTED", "reasons", "重复参保。");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    c.does("county", "issueResult", "ISSUED").backToVillage();
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 7, "IN_TRANSIT", 1));
    assertThat(c.now().open()).containsExactly("receive@LT");
    c.does("county", "receive", "RECEIVED").carried("county", "village-a");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    c.does("village-a", "deliver", "DELIVERED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 8));
    assertThat(c.passed()).contains("proxy-handling/strayTransits", "proxy-handling/strayLegs");
  }

  @Test
  @DisplayName("一个部门听证、一个部门补正，都在等才停；公示的那家让法定时限走")
  void waitingForDifferentThings() {
    ACase c = joint("LT.RSJ");
    begins(c, "LT.RSJ", "human-resources", "HEARING");
    assertThat(c.now().flags()).doesNotContain("PAUSED");
    c.check("civil-affairs", "M3", "MISSING")
        .doesAt("LT.MZJ", "civil-affairs", "decide", "CORRECTION");
    assertThat(c.now().flags()).contains("PAUSED");
    assertThat(c.now().limit("statutory").path("paused").asBoolean()).isTrue();
    c.does("human-resources", "specialProcedure", "ENDED", "result", "无异议。");
    assertThat(c.now().flags()).doesNotContain("PAUSED");
    begins(c, "LT.RSJ", "human-resources", "PUBLIC_NOTICE");
    assertThat(c.now().flags()).contains("PAUSED");
    assertThat(c.now().limit("promised").path("paused").asBoolean()).isTrue();
    assertThat(c.now().limit("statutory").path("paused").asBoolean()).isFalse();
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("specialProcedure@LT.RSJ", "supplement@LT.JJ.01");
  }

  @Test
  @DisplayName("一个部门批了，剩下的那个在等，时限就停")
  void theLastOpenBranchWaits() {
    ACase c = joint("LT.RSJ");
    begins(c, "LT.RSJ", "human-resources", "EXPERT_REVIEW");
    assertThat(c.now().flags()).doesNotContain("PAUSED");
    c.does("civil-affairs", "decide", "GRANTED");
    assertThat(c.now().flags()).contains("PAUSED");
    c.does("human-resources", "specialProcedure", "ENDED", "result", "通过。")
        .does("human-resources", "decide", "GRANTED");
    assertThat(c.now().status()).isEqualTo("DECIDED");
  }

  @Test
  @DisplayName("两个部门各走各的特别程序；按办件号结束的是写明的那一项")
  void proceduresSideBySide() {
    ACase c = joint("LT.RSJ");
    begins(c, "LT.RSJ", "human-resources", "HEARING");
    begins(c, "LT.MZJ", "civil-affairs", "TESTING");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("specialProcedure@LT.RSJ", "specialProcedure@LT.MZJ");
    var second = c.part("special-procedures").path("items").get(1);
    String end =
        "/api/cases/" + c.number() + "/special-procedures/" + second.path("id").asString() + "/end";
    var others = api.post("human-resources", end, Map.of("result", "合格。"));
    assertThat(others.status()).as(others.text()).isEqualTo(403);
    assertThat(api.post("civil-affairs", end, Map.of("result", "合格。")).status()).isEqualTo(200);
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("specialProcedure@LT.RSJ", "decide@LT.MZJ");
  }

  @Test
  @DisplayName("一个部门不批：别的部门的特别程序、外部批复和它们的时限都了结")
  void aRejectionEndsWhatTheOthersWaitFor() {
    ACase c = joint("LT.RSJ");
    begins(c, "LT.MZJ", "civil-affairs", "APPRAISAL");
    c.does("human-resources", "decide", "REJECTED", "reasons", "重复参保。");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    assertThat(c.part("special-procedures").path("items").get(0).path("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(c.now().flags()).doesNotContain("PAUSED");
    assertThat(c.now().limits()).contains("promised MET", "statutory MET");

    ACase d = joint("LT.RSJ");
    d.doesAt(
        "LT.MZJ",
        "civil-affairs",
        "decide",
        "EXTERNAL",
        "authority",
        "自治区民政厅",
        "reference",
        "利民报〔2026〕3号",
        "expectedDate",
        "2026-12-15");
    assertThat(d.now().limits()).contains("external OPEN");
    d.does("human-resources", "decide", "REJECTED", "reasons", "重复参保。");
    assertThat(d.now().open()).containsExactly("issueResult@LT");
    assertThat(d.part("external-approvals").path("items").get(0).path("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(d.now().limits()).contains("external CANCELLED");
  }

  @Test
  @DisplayName("先初审后审批：镇里初审，两个部门各自在初审以后才轮到")
  void reviewedBeforeEachDecides() {
    chain("LT-P-036", "REVIEW TOWNSHIP", "DECIDE LT.MZJ", "DECIDE LT.YBJ");
    ACase c =
        village("LT-P-036")
            .atCounty()
            .does("county", "sort", "HERE")
            .does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.now().kinds()).contains("JOINT");
    assertThat(c.now().open()).containsExactlyInAnyOrder("review@LT.JJ", "review@LT.JJ");
    c.does("approver-a", "review", "PASS").does("approver-a", "review", "PASS");
    assertThat(c.now().open()).containsExactlyInAnyOrder("decide@LT.MZJ", "decide@LT.YBJ");
  }

  private static void begins(ACase c, String unit, String user, String kind) {
    c.doesAt(
        unit,
        user,
        "decide",
        "SPECIAL_PROCEDURE",
        "kind",
        kind,
        "reason",
        "依法需要。",
        "expectedEnd",
        "2026-12-31");
  }

  private static List<String> certified(ACase c) {
    List<String> units = new ArrayList<>();
    c.part("custody").path("certifiedCopies").forEach(k -> units.add(k.path("forUnit").asString()));
    return units;
  }

  private static int originals(ACase c) {
    int count = 0;
    for (var piece : c.part("custody").path("pieces")) {
      count += piece.path("kind").asString().equals("ORIGINAL") ? 1 : 0;
    }
    return count;
  }

  private ACase joint(String lead) {
    return village()
        .atCounty()
        .does(
            "county",
            "sort",
            "DEPARTMENTS",
            "departments",
            List.of("LT.RSJ", "LT.MZJ"),
            "lead",
            lead)
        .does("county", "acceptApplication", "ACCEPTED");
  }
}
