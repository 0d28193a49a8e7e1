package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("出件、送达、归档、评价")
class IssuingTest extends PathTest {

  @Test
  @DisplayName("逐级送回：证照随材料回到村站，一件不少地送达")
  void byRelay() {
    ACase c = village().granted("human-resources");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    assertThat(c.now().candidates("issueResult")).containsExactly("county-agent@LT");
    c.does(
        "county", "issueResult", "ISSUED", "documentName", "参保登记表", "documentNumber", "利社〔2026〕1号");
    assertThat(c.now().told()).last().asString().contains("参保登记表").contains("逐级送回");
    c.backToVillage();
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 7));
    assertThat(c.tries("village-a", "deliver", "DELIVERED", "signature", "FINGERPRINT").status())
        .as("a fingerprint has a witness")
        .isEqualTo(422);
    c.does(
        "village-a",
        "deliver",
        "DELIVERED",
        "by",
        "HOME",
        "signature",
        "FINGERPRINT",
        "witness",
        "李四");
    var signed = c.part("custody").path("signatures");
    assertThat(signed.get(0).path("occasion").asString()).isEqualTo("TAKEN_IN");
    assertThat(signed.get(1).path("words").asString()).isEqualTo("按手印（见证人：李四）");
    assertThat(signed.get(1).path("pieces").asInt()).isEqualTo(7);
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.now().condition()).isEqualTo("COMPLETED");
    assertThat(c.now().told()).last().asString().contains("7 件");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 7));
    assertThat(c.passed().stream().filter("proxy-handling/backLeg"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("寄给申请人：要有单号，不走返回的路")
  void postedToTheApplicant() {
    ACase c = village().granted("human-resources");
    assertThat(c.tries("county", "issueResult", "ISSUED", "returnBy", "POST_TO_APPLICANT").status())
        .isEqualTo(422);
    c.does(
        "county",
        "issueResult",
        "ISSUED",
        "returnBy",
        "POST_TO_APPLICANT",
        "trackingNumber",
        "SF1234567890");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    c.does("village-a", "deliver", "DELIVERED", "by", "POST", "trackingNumber", "SF1234567890");
    assertThat(c.passed()).doesNotContain("proxy-handling/backLeg");
  }

  @Test
  @DisplayName("到窗口领取：不走返回的路")
  void pickedUpAtTheWindow() {
    ACase c = village().granted("human-resources");
    c.does("county", "issueResult", "ISSUED", "returnBy", "PICKUP_HERE");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    assertThat(c.now().told()).last().asString().contains("到窗口领取");
    assertThat(c.passed()).doesNotContain("proxy-handling/backLeg");
  }

  @Test
  @DisplayName("还保管着纸质材料就不能只发电子结果")
  void notElectronicWhilePapersAreHeld() {
    ACase c = village().granted("human-resources");
    Api.Answer answer = c.tries("county", "issueResult", "ISSUED", "returnBy", "ELECTRONIC");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("PAPERS_HELD");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
  }

  @Test
  @DisplayName("全程电子流转：每程只有编号没有纸，材料留在村站，结果电子送达")
  void allElectronic() {
    ACase c = village().handedOver("village-a");
    assertThat(
            c.tries("village-a", "dispatch", "DISPATCHED", "channel", "INDUSTRY_SYSTEM").status())
        .isEqualTo(422);
    c.does(
            "village-a",
            "dispatch",
            "DISPATCHED",
            "channel",
            "INDUSTRY_SYSTEM",
            "outsideNumber",
            "NX-2026-00017")
        .does("township-a", "receive", "RECEIVED");
    assertThat(c.papers().lastSheet().path("outsideNumber").asString()).isEqualTo("NX-2026-00017");
    assertThat(c.papers().lastSheet().path("pieces")).isEmpty();
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 6));
    c.does("township-a", "sort", "ONWARD")
        .does("township-a", "dispatch", "DISPATCHED", "channel", "PLATFORM")
        .does("county", "receive", "RECEIVED")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    c.does("human-resources", "decide", "GRANTED")
        .does("county", "issueResult", "ISSUED", "returnBy", "ELECTRONIC");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    c.does("village-a", "deliver", "DELIVERED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 6));
    assertThat(c.passed())
        .doesNotContain("decision/toParty", "decision/fromParty", "proxy-handling/backLeg");
  }

  @Test
  @DisplayName("电子流转的件补来纸质材料：送到部门审批，审批完退回出件窗口，再回到申请人")
  void papersSupplementedToAnElectronicCaseComeBack() {
    ACase c = village().handedOver("village-a");
    c.does("village-a", "dispatch", "DISPATCHED", "channel", "PLATFORM")
        .does("township-a", "receive", "RECEIVED")
        .does("township-a", "sort", "ONWARD")
        .does("township-a", "dispatch", "DISPATCHED", "channel", "PLATFORM")
        .does("county", "receive", "RECEIVED")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .check("human-resources", "M3", "MISSING")
        .does("human-resources", "decide", "CORRECTION")
        .check("village-a", "M3", "PRESENT", "copies", 2)
        .does("village-a", "supplement", "SUPPLEMENTED")
        .carried("village-a", "human-resources");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.RSJ", 7));
    c.does("human-resources", "decide", "GRANTED").carried("human-resources", "county");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", 7));
    c.does("county", "issueResult", "ISSUED").backToVillage();
    c.does("village-a", "deliver", "DELIVERED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 8));
  }

  @Test
  @DisplayName("没联系上要再送；每次都记下来，送达之前不算办结")
  void notReachedThenAgain() {
    ACase c = home();
    assertThat(c.tries("village-a", "deliver", "NOT_REACHED").status()).isEqualTo(422);
    c.does("village-a", "deliver", "NOT_REACHED", "note", "电话三次无人接听");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    assertThat(c.now().status()).isEqualTo("DECIDED");
    c.does("village-a", "deliver", "UNCLAIMED", "note", "外出务工，电话停机");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("KEPT", 7));
    assertThat(c.now().told()).last().asString().contains("留在便民服务站");
    assertThat(c.passed().stream().filter("proxy-handling/deliver"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("由他人代收要写明关系和证件，证件号不出现在接口里")
  void receivedByAnother() {
    ACase c = home();
    assertThat(c.tries("village-a", "deliver", "RECEIVED_BY_OTHER").status()).isEqualTo(422);
    c.does(
        "village-a",
        "deliver",
        "RECEIVED_BY_OTHER",
        "relation",
        "儿子",
        "receiver",
        "王小刚",
        "receiverId",
        "440524188001010014");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 7));
    assertThat(c.json().toString() + c.part("audit") + c.part("custody") + c.part("history"))
        .doesNotContain("440524188001010014")
        .doesNotContain("王小刚");
  }

  @Test
  @DisplayName("拒收要有理由和见证人，材料留存，照样办结")
  void refusedByTheApplicant() {
    ACase c = home();
    assertThat(c.tries("village-a", "deliver", "REFUSED", "reason", "不满意").status()).isEqualTo(422);
    assertThat(
            c.tries("village-a", "deliver", "REFUSED", "reason", "不满意", "witnesses", "李四").code())
        .isEqualTo("WITNESSES_MISSING");
    c.does("village-a", "deliver", "REFUSED", "reason", "对结果不满意", "witnesses", "李四、赵五");
    assertThat(c.part("custody").path("signatures").get(1).path("result").asString())
        .isEqualTo("REFUSED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("KEPT", 7));
  }

  @Test
  @DisplayName("归档和评价并行，两项都完才了结；评 1 分留下差评标记")
  void badlyRated() {
    ACase c = home().does("village-a", "deliver", "DELIVERED");
    assertThat(c.now().open()).containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
    assertThat(c.tries("village-a", "evaluate", "RATED").status()).isEqualTo(422);
    c.does("village-a", "evaluate", "RATED", "rating", 1, "channel", "PHONE", "comment", "等太久");
    assertThat(c.now().flags()).contains("BAD_RATING");
    assertThat(c.passed()).doesNotContain("closing/filed", "proxy-handling/closed");
    c.does("village-a", "archive", "ARCHIVED");
    assertThat(c.passed()).contains("closing/filed", "proxy-handling/closed");
    assertThat(c.now().open()).isEmpty();
  }

  @Test
  @DisplayName("不想评价也是一种回答，不算好评也不算差评")
  void declinedToRate() {
    ACase c = home().does("village-a", "deliver", "DELIVERED");
    c.does("village-a", "evaluate", "DECLINED").does("village-a", "archive", "ARCHIVED");
    assertThat(c.now().flags()).doesNotContain("BAD_RATING");
    assertThat(
            jdbc.sql("select rating from evaluation where case_number = :n")
                .param("n", c.number())
                .query(Integer.class)
                .list())
        .containsExactly((Integer) null);
  }

  @Test
  @DisplayName("办结以后什么都不能再改：核对材料、终止都被拒绝")
  void closedIsClosed() {
    ACase c = home().does("village-a", "deliver", "DELIVERED");
    Api.Answer check = c.triesToCheck("village-a", "M1", "MISSING");
    assertThat(check.status()).isEqualTo(409);
    assertThat(check.code()).isEqualTo("CASE_CLOSED");
    Api.Answer end = c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", "申请");
    assertThat(end.status()).isEqualTo(409);
    assertThat(end.code()).isEqualTo("CASE_CLOSED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
  }

  /** Before delivery: the applicant fetches the result and the papers at the county's window. */
  private ACase home() {
    return village()
        .granted("human-resources")
        .does("county", "issueResult", "ISSUED", "returnBy", "PICKUP_HERE");
  }
}
