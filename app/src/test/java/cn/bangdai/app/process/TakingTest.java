package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("受理委托：接下、答复、建议不予受理")
class TakingTest extends PathTest {

  @Test
  @DisplayName("登记后由本站代办员领取，一个工作日内受理；谁接下谁负责到底")
  void takenByOneOfTheStation() {
    ACase c = village();
    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");
    assertThat(c.now().candidates("takeRequest")).containsExactly("village-agent@LT.JJ.01");
    assertThat(c.now().assignee("takeRequest")).isNull();
    assertThat(c.now().responsible()).isNull();
    assertThat(c.now().limits()).containsExactly("request OPEN");
    assertThat(c.now().flags()).contains("GREEN_CHANNEL");

    c.taken("village-a2");

    assertThat(c.now().responsible()).isEqualTo("village-a2");
    assertThat(c.now().assignee("signMandate")).isEqualTo("village-a2");
    assertThat(c.now().limits()).containsExactly("request MET");
    assertThat(c.now().status()).isEqualTo("REGISTERED");
    assertThat(c.now().told()).last().asString().contains("接下了您的委托").contains("负责到底");
    assertThat(c.passed()).doesNotContain("proxy-handling/confirmRefusal");
  }

  @Test
  @DisplayName("当场答复即了结：没有委托、没有材料，只有归档和评价")
  void answeredOnTheSpot() {
    ACase c = village().does("village-a", "takeRequest", "ANSWERED", "answer", "年满十六周岁即可参保。");

    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.now().result()).isEqualTo("ANSWERED");
    assertThat(c.now().told()).last().asString().contains("年满十六周岁即可参保");
    assertThat(c.now().open()).containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
    c.closed("village-a");
    assertThat(c.now().archived()).isTrue();
    assertThat(c.papers().count()).isZero();
    assertThat(c.passed())
        .contains("proxy-handling/closing", "proxy-handling/closed", "closing/filed")
        .doesNotContain(
            "proxy-handling/confirmRefusal",
            "proxy-handling/signMandate",
            "proxy-handling/deliver");
  }

  @Test
  @DisplayName("村站拒办由镇里复核，镇里同意才算数，书面答复申请人")
  void refusalConfirmedByTheTownship() {
    ACase c = proposed(village(), "village-a");
    assertThat(c.now().open()).containsExactly("confirmRefusal@LT.JJ");
    assertThat(c.now().candidates("confirmRefusal")).containsExactly("township-agent@LT.JJ");
    assertThat(c.now().status()).isEqualTo("REGISTERED");
    assertThat(c.tries("village-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不办").status())
        .isEqualTo(403);
    assertThat(c.tries("village-a2", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不办").status())
        .isEqualTo(403);

    c.does("township-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "户籍不在本区，请回户籍地办理。");

    assertThat(c.now().status()).isEqualTo("REFUSED");
    assertThat(c.now().result()).isNull();
    assertThat(c.now().kinds()).contains("RETURNED", "PROXY").doesNotContain("PROMISED");
    assertThat(c.now().told()).last().asString().contains("书面答复").contains("户籍不在本区");
    c.closed("village-a");
    assertThat(c.now().archived()).isTrue();
    assertThat(c.now().open()).isEmpty();
    assertThat(c.passed())
        .contains("proxy-handling/confirmRefusal", "proxy-handling/closed")
        .doesNotContain("proxy-handling/signMandate");
  }

  @Test
  @DisplayName("复核不同意拒办，退回本站重新受理，换谁接都行")
  void refusalOverturned() {
    ACase c =
        proposed(village(), "village-a")
            .does("township-a", "confirmRefusal", "OVERTURNED", "reason", "符合条件，应当受理。");

    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");
    assertThat(c.now().responsible()).isNull();
    assertThat(c.now().kinds()).doesNotContain("RETURNED");
    c.taken("village-a2");
    assertThat(c.now().responsible()).isEqualTo("village-a2");
    assertThat(c.passed().stream().filter("proxy-handling/takeRequest"::equals)).hasSize(2);
    assertThat(c.passed()).doesNotContain("proxy-handling/closing");
  }

  @Test
  @DisplayName("镇里登记的由县里复核")
  void refusalAtTheTownshipIsReviewedByTheCounty() {
    ACase c = proposed(ACase.registered(api, "township-a", PENSION), "township-a");
    assertThat(c.now().candidates("confirmRefusal")).containsExactly("county-agent@LT");
    assertThat(c.tries("township-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不").status())
        .isEqualTo(403);
    c.does("county", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不符合条件。");
    assertThat(c.now().status()).isEqualTo("REFUSED");
  }

  @Test
  @DisplayName("县里登记的由县里的督查人员复核，不由窗口自己")
  void refusalAtTheCountyIsReviewedByASupervisor() {
    ACase c = proposed(ACase.registered(api, "county", PENSION), "county");
    assertThat(c.now().open()).containsExactly("confirmRefusal@LT");
    assertThat(c.now().candidates("confirmRefusal")).containsExactly("supervisor@LT");
    Api.Answer own = c.tries("county", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不");
    assertThat(own.status()).isEqualTo(403);
    c.does("supervisor", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不符合条件。");
    assertThat(c.now().status()).isEqualTo("REFUSED");
    c.closed("county");
  }

  @Test
  @DisplayName("提出拒办的人即使拿到复核任务也不能复核自己")
  void neverByTheProposer() {
    ACase c = proposed(village(), "village-a");
    jdbc.sql("update cases set responsible = 'township-a' where number = :n")
        .param("n", c.number())
        .update();
    Api.Answer own = c.tries("township-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "不");
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("OWN_PROPOSAL");
    assertThat(c.now().open()).containsExactly("confirmRefusal@LT.JJ");
    c.does("township-a", "confirmRefusal", "OVERTURNED", "reason", "改主意了，接下");
    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");
  }

  @Test
  @DisplayName("申请人不签委托，撤回了结，不再有期限")
  void mandateDeclined() {
    ACase c =
        village()
            .taken("village-a")
            .does("village-a", "signMandate", "DECLINED", "reason", "改由子女自己办");

    assertThat(c.now().status()).isEqualTo("WITHDRAWN");
    assertThat(c.now().result()).isNull();
    assertThat(c.now().lamp()).isNull();
    c.closed("village-a");
    assertThat(c.passed())
        .contains("proxy-handling/mandateSigned", "proxy-handling/closed")
        .doesNotContain("proxy-handling/checkMaterials", "proxy-handling/deliver");
  }

  @Test
  @DisplayName("按指印签委托要有见证人")
  void fingerprintNeedsAWitness() {
    ACase c = village().taken("village-a");
    Api.Answer alone = c.tries("village-a", "signMandate", "SIGNED", "signature", "FINGERPRINT");
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.json().path("fields").path("witness").asString()).contains("见证人");
    c.does("village-a", "signMandate", "SIGNED", "signature", "FINGERPRINT", "witness", "李四");
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
  }

  private static ACase proposed(ACase c, String by) {
    return c.does(by, "takeRequest", "PROPOSE_REFUSAL", "reason", "户籍不在本区");
  }
}
