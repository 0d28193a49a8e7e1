package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("窗口直办：没有委托，窗口自己受理")
class DirectTest extends PathTest {

  private static final String MODE = "DIRECT";

  /** On the county's list of what its departments help with; decided by human resources here. */
  private static final String ITEM = "LT-D-001";

  private String department;

  @BeforeEach
  void decidedByHumanResources() {
    department =
        jdbc.sql("select department from item where code = :i")
            .param("i", ITEM)
            .query(String.class)
            .single();
    chain(ITEM, "DECIDE LT.RSJ");
    jdbc.sql("update item set levels = array['COUNTY', 'TOWNSHIP'] where code = :i")
        .param("i", ITEM)
        .update();
  }

  @AfterEach
  void asItWas() {
    chain(ITEM, "DECIDE " + department);
    jdbc.sql("update item set levels = array['COUNTY'], department = :d where code = :i")
        .param("d", department)
        .param("i", ITEM)
        .update();
  }

  private ACase direct() {
    return ACase.registered(api, "county", ITEM, MODE);
  }

  @Test
  @DisplayName("县级窗口：受理时收下材料、开回执，部门审批，出件，送达")
  void atTheCounty() {
    ACase c = direct();
    assertThat(c.now().open()).containsExactly("acceptApplication@LT");
    assertThat(c.now().responsible()).isEqualTo("county");
    assertThat(c.now().window()).isEqualTo("LT");
    assertThat(c.now().limits()).containsExactly("request OPEN", "acceptance OPEN");
    Api.Answer unchecked = c.tries("county", "acceptApplication", "ACCEPTED");
    assertThat(unchecked.status()).isEqualTo(422);
    assertThat(unchecked.code()).isEqualTo("MATERIALS_NOT_CHECKED");
    assertThat(c.now().limits()).containsExactly("request OPEN", "acceptance OPEN");

    c.everythingPresent("county").does("county", "acceptApplication", "ACCEPTED");

    int pieces = c.papers().count();
    assertThat(pieces).isPositive();
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", pieces));
    assertThat(c.now().status()).isEqualTo("ACCEPTED");
    assertThat(c.now().limits()).contains("request MET", "promised OPEN");
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .containsExactlyInAnyOrder("RECEIPT", "ACCEPTANCE");
    c.carried("county", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED");
    assertThat(c.now().open()).containsExactly("deliver@LT");
    c.does("county", "deliver", "NOT_REACHED", "note", "没接电话")
        .does("county", "deliver", "DELIVERED")
        .closed("county");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.now().kinds()).doesNotContain("PROXY").contains("PROMISED");
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .doesNotContain("MANDATE", "AGREEMENT", "COMPLETION")
        .contains("EVALUATION");
    assertThat(c.passed())
        .contains("direct-handling/decisions", "direct-handling/closed")
        .doesNotContain("direct-handling/backLeg", "direct-handling/formalCorrection");
  }

  @Test
  @DisplayName("乡镇窗口：县里审批，结果逐级送回乡镇窗口")
  void atTheTownship() {
    ACase c = ACase.registered(api, "township-a", ITEM, MODE);
    c.everythingPresent("township-a")
        .does("township-a", "acceptApplication", "ACCEPTED")
        .carried("township-a", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED")
        .carried("county", "township-a")
        .does("township-a", "deliver", "DELIVERED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.passed()).contains("direct-handling/backLeg");
  }

  @Test
  @DisplayName("部门窗口自己受理、自己审批，材料不用走")
  void atTheDepartment() {
    jdbc.sql("update item set department = 'LT.RSJ' where code = :i").param("i", ITEM).update();
    ACase c = ACase.registered(api, "human-resources", ITEM, MODE);
    c.everythingPresent("human-resources")
        .does("human-resources", "acceptApplication", "ACCEPTED")
        .does("human-resources", "decide", "GRANTED")
        .does("human-resources", "issueResult", "ISSUED")
        .does("human-resources", "deliver", "DELIVERED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.passed()).doesNotContain("relay-leg/dispatch");
  }

  @Test
  @DisplayName("材料不齐：一次说全，补来直接收下，再受理；按手印要有见证人")
  void incompleteFirst() {
    ACase c = direct();
    assertThat(c.tries("county", "acceptApplication", "INCOMPLETE").code())
        .isEqualTo("MATERIALS_NOT_CHECKED");
    c.everythingPresent("county")
        .check("county", "M3", "MISSING", "remedy", "补一份")
        .does("county", "acceptApplication", "INCOMPLETE");
    assertThat(c.now().open()).containsExactly("supplement@LT");
    assertThat(c.now().limits()).contains("request MET");
    c.check("county", "M3", "PRESENT").does("county", "supplement", "SUPPLEMENTED");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT");
    assertThat(
            c.tries("county", "acceptApplication", "ACCEPTED", "receiptSignature", "FINGERPRINT")
                .status())
        .isEqualTo(422);
    c.does(
        "county",
        "acceptApplication",
        "ACCEPTED",
        "receiptSignature",
        "FINGERPRINT",
        "receiptWitness",
        "李四");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT", c.papers().count()));
    assertThat(c.passed()).contains("direct-handling/formalCorrection");
  }

  @Test
  @DisplayName("不予受理：书面说明理由，没收过材料，直接交给申请人")
  void notAccepted() {
    ACase c = direct().does("county", "acceptApplication", "NOT_ACCEPTED", "reasons", "不属于本机关。");
    assertThat(c.now().open()).containsExactly("deliver@LT");
    assertThat(c.now().result()).isEqualTo("NOT_ACCEPTED");
    c.does("county", "deliver", "DELIVERED").closed("county");
    assertThat(c.now().kinds()).contains("RETURNED");
    assertThat(c.papers().count()).isZero();
  }

  @Test
  @DisplayName("终止：材料从部门送回窗口，退给申请人；超期照样说明")
  void terminatedOnTheWay() {
    ACase c =
        direct()
            .everythingPresent("county")
            .does("county", "acceptApplication", "ACCEPTED")
            .does("county", "dispatch", "DISPATCHED");
    send(c, "overdue", "LT.RSJ");
    c.does("human-resources", "explainOverdue", "EXPLAINED", "cause", "SYSTEM", "reason", "升级");
    c.terminated("county");
    String one = c.papers().ids().get(0);
    c.does("human-resources", "receive", "RECEIVED")
        .does("human-resources", "dispatch", "DISPATCHED", "pieces", List.of(one))
        .does("county", "receive", "RECEIVED");
    assertThat(c.now().open())
        .as("what stayed behind is asked for")
        .containsExactly("dispatch@LT.RSJ");
    c.carried("human-resources", "county");
    assertThat(c.now().open()).containsExactly("returnPapers@LT");
    c.does("county", "returnPapers", "RETURNED").closed("county");
    assertThat(c.now().status()).isEqualTo("TERMINATED");
    ACase atOnce = direct().terminated("county");
    atOnce.closed("county");
    assertThat(atOnce.passed())
        .contains("direct-handling/terminatedClosed")
        .doesNotContain("direct-handling/returnPapers");
  }

  @Test
  @DisplayName("村站和别的部门不能登记窗口直办；部门窗口不登记代办、帮办")
  void whoRegisters() {
    Map<String, Object> registration = ACase.registration(ITEM);
    registration.put("mode", MODE);
    assertThat(api.post("village-a", "/api/cases", registration).code()).isEqualTo("NOT_A_WINDOW");
    assertThat(api.post("civil-affairs", "/api/cases", registration).code())
        .isEqualTo("ITEM_NOT_OFFERED");
    registration.put("mode", "HELP");
    assertThat(api.post("human-resources", "/api/cases", registration).status()).isEqualTo(403);
  }
}
