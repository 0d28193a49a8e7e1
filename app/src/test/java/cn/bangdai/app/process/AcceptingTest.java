package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("受理：窗口受理、要求补正、不予受理；委托受理与授权办理")
class AcceptingTest extends PathTest {

  @Test
  @DisplayName("受理起算承诺时限，件成为承诺件")
  void acceptedStartsThePromise() {
    ACase c = atWindow().does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.now().status()).isEqualTo("ACCEPTED");
    assertThat(c.now().window()).isEqualTo("LT");
    assertThat(c.now().kinds()).contains("PROMISED", "PROXY");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    assertThat(c.now().limits()).contains("promised OPEN", "request MET");
    assertThat(c.now().limit("promised").path("startedOn").asString()).isEqualTo("2026-11-20");
    assertThat(c.now().limit("promised").path("unit").asString()).isEqualTo("LT.RSJ");
    assertThat(c.now().told()).last().asString().contains("已受理").contains("个工作日");
    assertThat(c.now().open()).containsExactly("dispatch@LT");
  }

  @Test
  @DisplayName("窗口发现缺材料：一次告知、申请人补来、只有新的材料上路、回到同一窗口")
  void incompleteThenNewPapersTravel() {
    ACase c = atWindow();
    c.check("county", "M4", "MISSING").does("county", "acceptApplication", "INCOMPLETE");
    assertThat(c.now().open()).containsExactly("supplement@LT.JJ.01");
    assertThat(c.now().assignee("supplement")).isEqualTo("village-a");
    assertThat(c.now().flags()).contains("AWAITING_SUPPLEMENT");
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    var notice = c.notice(0);
    assertThat(notice.path("kind").asString()).isEqualTo("FORMAL");
    assertThat(notice.path("unit").asString()).isEqualTo("LT");

    Api.Answer early = c.tries("village-a", "supplement", "SUPPLEMENTED");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.code()).isEqualTo("STILL_MISSING");
    c.check("village-a", "M4", "PRESENT").does("village-a", "supplement", "SUPPLEMENTED");

    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", 6, "HELD LT.JJ.01", 1));
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
    c.carried("village-a", "county");
    assertThat(c.papers().lastSheet().path("pieces")).hasSize(1);
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", 7));
    assertThat(c.now().open()).containsExactly("acceptApplication@LT");
    c.does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.passed())
        .contains("proxy-handling/formalCorrection", "correction/newPapersLeg")
        .doesNotContain("proxy-handling/supplement", "decision/decisionCorrection");
  }

  @Test
  @DisplayName("免交的不用送：补正后直接回到窗口，不走一程")
  void incompleteWithoutNewPapers() {
    ACase c = atWindow();
    c.check("county", "M4", "DEFECTIVE", "defect", "复印件不清楚", "remedy", "重新复印")
        .does("county", "acceptApplication", "INCOMPLETE", "supplementDays", 3)
        .check("village-a", "M4", "WAIVED", "waiver", "部门已联网核验")
        .does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT");
    assertThat(c.now().flags()).doesNotContain("AWAITING_SUPPLEMENT");
    assertThat(c.now().kinds()).contains("SUPPLEMENTED");
    assertThat(c.passed())
        .contains("correction/supplement", "correction/corrected")
        .doesNotContain("correction/newPapersLeg");
  }

  @Test
  @DisplayName("村里告知过的窗口还能告知漏掉的，记在村里账上；窗口自己第二次就不能添新的")
  void theWindowMayNameWhatTheFrontMissed() {
    ACase c = village().taken("village-a").does("village-a", "signMandate", "SIGNED");
    c.everythingPresent("village-a")
        .check("village-a", "M2", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .check("village-a", "M2", "PRESENT")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER")
        .carried("village-a", "township-a")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .check("county", "M3", "MISSING");
    assertThat(c.tries("county", "acceptApplication", "INCOMPLETE").code())
        .isEqualTo("NOTICE_NOT_ONCE");
    c.does(
        "county",
        "acceptApplication",
        "INCOMPLETE",
        "override",
        "FRONT_MISSED",
        "overrideReason",
        "村站没有看出缺户口簿");
    var missed = c.notice(1);
    assertThat(missed.path("override").asString()).isEqualTo("FRONT_MISSED");
    assertThat(missed.path("overrideUnit").asString()).isEqualTo("LT.JJ.01");

    c.check("village-a", "M3", "PRESENT")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .carried("village-a", "county")
        .check("county", "M4", "MISSING");
    Api.Answer again =
        c.tries(
            "county",
            "acceptApplication",
            "INCOMPLETE",
            "override",
            "FRONT_MISSED",
            "overrideReason",
            "又看出一样");
    assertThat(again.code()).isEqualTo("OWN_NOTICE");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT");
  }

  @Test
  @DisplayName("不予受理：写明理由，材料逐级送回，送达后办结，是退办件")
  void notAccepted() {
    ACase c = atWindow();
    assertThat(c.tries("county", "acceptApplication", "NOT_ACCEPTED").status()).isEqualTo(422);
    c.does("county", "acceptApplication", "NOT_ACCEPTED", "reasons", "不属于本区受理范围。");
    assertThat(c.now().told()).last().asString().contains("没有受理").contains("不属于本区");
    assertThat(c.now().result()).isEqualTo("NOT_ACCEPTED");
    assertThat(c.now().kinds()).contains("RETURNED").doesNotContain("PROMISED");
    assertThat(c.now().lamp()).isNull();
    c.backToVillage();
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    c.does("village-a", "deliver", "DELIVERED").closed("village-a");

    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.now().result()).isEqualTo("NOT_ACCEPTED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 6));
    assertThat(c.passed())
        .contains("proxy-handling/backLeg", "proxy-handling/deliver")
        .doesNotContain("proxy-handling/decisions", "proxy-handling/issueResult");
  }

  @Test
  @DisplayName("委托受理：村站的受理就是正式受理，材料直接送部门审批，结果从县窗口送回")
  void entrustedAcceptanceAtTheVillage() {
    delegate("LT-P-030", "VILLAGE", "ENTRUSTED_ACCEPTANCE");
    ACase c = village("LT-P-030").handedOver("village-a");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT.JJ.01");
    assertThat(c.now().window()).isEqualTo("LT.JJ.01");
    assertThat(c.now().candidates("acceptApplication")).containsExactly("village-agent@LT.JJ.01");
    int pieces = c.papers().count();

    c.does("village-a", "acceptApplication", "ACCEPTED");
    assertThat(c.now().status()).isEqualTo("ACCEPTED");
    c.carried("village-a", "civil-affairs");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.MZJ", pieces));
    c.does("civil-affairs", "decide", "GRANTED").carried("civil-affairs", "county");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    c.does("county", "issueResult", "ISSUED").backToVillage();
    c.does("village-a", "deliver", "DELIVERED").closed("village-a");

    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", pieces + 1));
    assertThat(c.passed())
        .contains("decision/toParty", "decision/fromParty", "proxy-handling/backLeg")
        .doesNotContain("proxy-handling/sort", "proxy-handling/forwardLeg");
  }

  @Test
  @DisplayName("村站自己受理时发现缺材料，补来就在本站，不走一程；不予受理也当场退回")
  void entrustedAcceptanceIncompleteAndNotAccepted() {
    delegate("LT-P-030", "VILLAGE", "ENTRUSTED_ACCEPTANCE");
    ACase c = village("LT-P-030").handedOver("village-a");
    c.check("village-a", "M3", "MISSING")
        .does("village-a", "acceptApplication", "INCOMPLETE")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT.JJ.01");
    c.does("village-a", "acceptApplication", "NOT_ACCEPTED", "reasons", "年龄不够。");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    assertThat(c.passed())
        .doesNotContain("correction/newPapersLeg", "proxy-handling/backLeg", "relay-leg/dispatch");
  }

  @Test
  @DisplayName("授权办理：村站受理、决定、出件、送达，材料一步没离开")
  void authorisedAtTheVillage() {
    delegate("LT-P-031", "VILLAGE", "AUTHORISED");
    ACase c = village("LT-P-031").handedOver("village-a");
    c.does("village-a", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.JJ.01");
    assertThat(c.now().candidates("decide")).containsExactly("village-agent@LT.JJ.01");
    c.does("village-a2", "decide", "GRANTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT.JJ.01");
    c.does("village-a2", "issueResult", "ISSUED", "documentKind", "REPLY");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    c.does("village-a", "deliver", "DELIVERED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.papers().sheets()).isEmpty();
    assertThat(c.passed())
        .doesNotContain("relay-leg/dispatch", "decision/toParty", "proxy-handling/sort");
  }

  @Test
  @DisplayName("镇级委托受理：镇里受理，材料从镇里直接送部门")
  void entrustedAcceptanceAtTheTownship() {
    delegate("LT-P-029", "TOWNSHIP", "ENTRUSTED_ACCEPTANCE");
    ACase c = village("LT-P-029").atTownship().does("township-a", "sort", "HERE");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT.JJ");
    c.does("township-a", "acceptApplication", "ACCEPTED").carried("township-a", "civil-affairs");
    c.does("civil-affairs", "decide", "GRANTED").carried("civil-affairs", "county");
    c.does("county", "issueResult", "ISSUED").backToVillage();
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
  }

  private ACase atWindow() {
    return village().atCounty().does("county", "sort", "HERE");
  }
}
