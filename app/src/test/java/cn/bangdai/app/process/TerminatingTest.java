package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("申请人请求终止：从任何一步都能停，材料先回家再退还")
class TerminatingTest extends PathTest {

  @Test
  @DisplayName("还没人接下：提出的人成为负责人，没有材料要退，直接归档评价")
  void beforeAnybodyIsResponsible() {
    ACase c = village().terminated("village-a2");
    ended(c);
    assertThat(c.now().responsible()).isEqualTo("village-a2");
    assertThat(c.now().open()).containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
    c.closed("village-a2");
    assertThat(c.now().open()).isEmpty();
    assertThat(c.passed())
        .contains(
            "proxy-handling/terminationConfirmed",
            "proxy-handling/papersToReturn",
            "proxy-handling/closeTerminated",
            "proxy-handling/terminatedClosed")
        .doesNotContain("proxy-handling/returnPapers", "proxy-handling/closed");
  }

  @Test
  @DisplayName("材料审核中：材料还没收下，没有可退的")
  void whileChecking() {
    ACase c = village().taken("village-a").does("village-a", "signMandate", "SIGNED");
    c.everythingPresent("village-a").terminated("village-a");
    ended(c);
    c.closed("village-a");
    assertThat(c.passed()).doesNotContain("proxy-handling/returnPapers");
  }

  @Test
  @DisplayName("等补正时：补正不用了，待补标记去掉")
  void withASupplementOpen() {
    ACase c = village().taken("village-a").does("village-a", "signMandate", "SIGNED");
    c.everythingPresent("village-a")
        .check("village-a", "M2", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE")
        .terminated("village-a");
    ended(c);
    assertThat(c.now().flags()).doesNotContain("AWAITING_SUPPLEMENT");
    assertThat(c.now().open()).containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
  }

  @Test
  @DisplayName("材料在村站：当面退还，申请人不肯签字要有见证人")
  void handedOverAtTheOrigin() {
    ACase c = village().handedOver("village-a").terminated("village-a");
    ended(c);
    assertThat(c.now().open()).containsExactly("returnPapers@LT.JJ.01");
    assertThat(c.now().assignee("returnPapers")).isEqualTo("village-a");
    assertThat(c.tries("village-a", "returnPapers", "RETURNED", "signature", "REFUSED").status())
        .isEqualTo(422);
    c.does("village-a", "returnPapers", "RETURNED", "signature", "REFUSED", "witnesses", "李四、赵五");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
    c.closed("village-a");
    assertThat(c.now().archived()).isTrue();
    assertThat(c.passed())
        .contains("proxy-handling/returnPapers")
        .doesNotContain("relay-leg/receive", "proxy-handling/closed");
  }

  @Test
  @DisplayName("第一程在途：先签收，再送回村站，邮寄退还")
  void inTransitOnTheFirstLeg() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    c.terminated("village-a");
    ended(c);
    assertThat(c.now().open()).containsExactly("receive@LT.JJ");
    c.does("township-a", "receive", "RECEIVED");
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ");
    c.carried("township-a", "village-a");
    assertThat(c.now().open()).containsExactly("returnPapers@LT.JJ.01");
    c.does("village-a", "returnPapers", "POSTED", "trackingNumber", "SF1234567");
    assertThat(c.part("custody").path("signatures").get(1).path("words").asString())
        .isEqualTo("联系不上，已邮寄（单号 SF1234567）");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
    assertThat(c.passed())
        .contains("proxy-handling/inTransitLegs", "proxy-handling/homeLegs")
        .doesNotContain("proxy-handling/sort");
  }

  @Test
  @DisplayName("在县里分拣时：材料从县里直接送回村站，联系不上就留存")
  void atTheCounty() {
    ACase c = village().atCounty().terminated("village-a");
    ended(c);
    assertThat(c.now().open()).containsExactly("dispatch@LT");
    c.carried("county", "village-a");
    assertThat(c.tries("village-a", "returnPapers", "KEPT").status()).isEqualTo(422);
    c.does("village-a", "returnPapers", "KEPT", "reason", "电话停机，留存村站");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("KEPT", 6));
  }

  @Test
  @DisplayName("部门审批中：审批停下，承诺时限取消，材料从部门送回")
  void inDecisionAtTheDepartment() {
    ACase c = village().beforeDepartment("human-resources").terminated("human-resources");
    ended(c);
    assertThat(c.now().limits()).contains("promised CANCELLED");
    assertThat(c.now().open()).containsExactly("dispatch@LT.RSJ");
    c.carried("human-resources", "village-a").does("village-a", "returnPapers", "RETURNED");
    c.closed("village-a");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
    assertThat(c.passed()).doesNotContain("proxy-handling/issueResult", "decision/decisionTaken");
  }

  @Test
  @DisplayName("联办审批中：两个分支都停")
  void inAJointDecision() {
    ACase c = village().atCounty();
    c.does("county", "sort", "DEPARTMENTS", "departments", List.of("LT.RSJ", "LT.MZJ"))
        .does("county", "acceptApplication", "ACCEPTED")
        .terminated("civil-affairs");
    ended(c);
    assertThat(c.now().open()).containsExactly("dispatch@LT");
  }

  @Test
  @DisplayName("审批补正的新材料在途：两处的材料都先到手再一起回家")
  void withNewPapersInTransitDuringADecision() {
    ACase c = village().beforeDepartment("human-resources");
    c.check("human-resources", "M3", "MISSING")
        .does("human-resources", "decide", "CORRECTION")
        .check("village-a", "M3", "PRESENT", "copies", 1)
        .does("village-a", "supplement", "SUPPLEMENTED")
        .does("village-a", "dispatch", "DISPATCHED")
        .terminated("village-a");
    ended(c);
    assertThat(c.now().flags()).doesNotContain("PAUSED", "AWAITING_SUPPLEMENT");
    assertThat(c.now().open()).containsExactly("receive@LT.RSJ");
    c.does("human-resources", "receive", "RECEIVED").carried("human-resources", "village-a");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 7));
  }

  @Test
  @DisplayName("返回途中：结果和材料到家后一并退给申请人")
  void inTransitOnTheWayBack() {
    ACase c = village().granted("human-resources").does("county", "issueResult", "ISSUED");
    c.does("county", "dispatch", "DISPATCHED").terminated("village-a");
    ended(c);
    assertThat(c.now().result()).isEqualTo("GRANTED");
    assertThat(c.now().open()).containsExactly("receive@LT.JJ");
    c.does("township-a", "receive", "RECEIVED").carried("township-a", "village-a");
    c.does("village-a", "returnPapers", "RETURNED").closed("village-a");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 7));
    assertThat(c.passed()).doesNotContain("proxy-handling/deliver");
  }

  @Test
  @DisplayName("差异还没处理：先重新签收这一张单，找到的算找到")
  void withADiscrepancyOpen() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    List<String> one = c.papers().ids().subList(0, 1);
    c.does("township-a", "receive", "DISCREPANCY", "missing", one, "note", "少一张")
        .terminated("village-a");
    ended(c);
    assertThat(c.now().open()).containsExactly("receive@LT.JJ");
    c.does("township-a", "receive", "RECEIVED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 6));
    c.carried("township-a", "village-a").does("village-a", "returnPapers", "RETURNED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
  }

  @Test
  @DisplayName("差异还没处理，终止后仍然没找到：落实遗失，其余退还")
  void withADiscrepancyThatStays() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    List<String> one = c.papers().ids().subList(0, 1);
    c.does("township-a", "receive", "DISCREPANCY", "missing", one, "note", "少一张")
        .terminated("village-a")
        .does("township-a", "receive", "DISCREPANCY", "missing", one, "note", "还是没有")
        .does(
            "village-a",
            "resolveDiscrepancy",
            "LOST",
            "responsibleUnit",
            "LT.JJ",
            "replacement",
            "补开");
    c.carried("township-a", "village-a").does("village-a", "returnPapers", "RETURNED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("LOST", 1, "RETURNED", 5));
  }

  @Test
  @DisplayName("送回的路上清点说没有随行：再送一程，都回来了才退还")
  void leftBehindOnTheWayHome() {
    ACase c = village().atTownship().terminated("village-a");
    List<String> one = c.papers().ids().subList(0, 1);
    c.does("township-a", "dispatch", "DISPATCHED")
        .does("village-a", "receive", "DISCREPANCY", "missing", one, "note", "少一张")
        .does("township-a", "resolveDiscrepancy", "RECOUNTED");
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ");
    c.carried("township-a", "village-a").does("village-a", "returnPapers", "RETURNED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
  }

  @Test
  @DisplayName("移送有关机关的材料凭回执走，其余退还")
  void somePapersGoToAnAuthority() {
    ACase c = village().handedOver("village-a").terminated("village-a");
    Map<String, Object> body =
        Map.of(
            "pieces",
            c.papers().ids().subList(0, 1),
            "authority",
            "利通区公安分局",
            "receipt",
            "公收7号",
            "reason",
            "涉嫌伪造");
    String path = "/api/cases/" + c.number() + "/custody/authority";
    assertThat(api.post("township-a", path, body).status()).isEqualTo(403);
    Api.Answer given = api.post("village-a", path, body);
    assertThat(given.status()).as(given.text()).isEqualTo(200);
    assertThat(c.now().told()).last().asString().contains("利通区公安分局").contains("公收7号");
    c.does("village-a", "returnPapers", "RETURNED", "signature", "FINGERPRINT", "witness", "李四");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 5, "WITH_AUTHORITY", 1));
  }

  @Test
  @DisplayName("拒办待复核时也能终止")
  void whileARefusalIsReviewed() {
    ACase c = village().does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "户籍不在本区");
    c.terminated("township-a");
    ended(c);
    assertThat(c.now().responsible()).isEqualTo("village-a");
    c.closed("village-a");
  }

  @Test
  @DisplayName("被终止收回的任务：还想办的人被告知流程已经往前走了，看不见的人查无此任务")
  void aTaskThatTerminationTookBack() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    String receive = c.task("receive");
    c.terminated("village-a");
    Api.Answer late = c.triesById("township-a", receive, "RECEIVED");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("TASK_GONE");
    assertThat(late.detail()).contains("流程已经往前走了");
    Api.Answer stranger = c.triesById("village-b", receive, "RECEIVED");
    assertThat(stranger.status()).isEqualTo(404);
  }

  @Test
  @DisplayName("一个件只能终止一次")
  void notTwice() {
    ACase c = village().handedOver("village-a").terminated("village-a");
    Api.Answer again = c.triesToTerminate("village-a", "APPLICANT_REQUEST", "再来一次", "申请");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("CASE_CLOSED");
    assertThat(c.now().open()).containsExactly("returnPapers@LT.JJ.01");
  }

  @Test
  @DisplayName("没有签字申请、没有理由、没有这种情形，都说清楚为什么不行，件照常办")
  void whatATerminationMustBring() {
    ACase c = village().taken("village-a");
    Api.Answer bare = c.triesToTerminate("village-a", "APPLICANT_REQUEST", " ");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.json().path("fields").has("reason")).isTrue();
    assertThat(bare.json().path("fields").has("evidence")).isTrue();
    assertThat(c.triesToTerminate("village-a", "COMPLETED", "理由", "证明").detail())
        .contains("送达时自动记录");
    assertThat(c.triesToTerminate("village-a", null, "理由", "证明").status()).isEqualTo(422);
    assertThat(c.triesToTerminate("village-a", "WHATEVER", "理由", "证明").status()).isEqualTo(400);
    assertThat(c.now().open()).containsExactly("signMandate@LT.JJ.01");
    assertThat(c.now().status()).isEqualTo("REGISTERED");
  }

  @Test
  @DisplayName("看得见但不经办的人不能终止；看不见的人查无此件")
  void notByAnybody() {
    ACase c = village().taken("village-a");
    for (String onlooker : List.of("village-a2", "township-a", "supervisor", "auditor")) {
      Api.Answer answer = c.triesToTerminate(onlooker, "APPLICANT_REQUEST", "不办了", "申请");
      assertThat(answer.status()).as(onlooker).isEqualTo(403);
    }
    for (String stranger : List.of("village-b", "township-b", "county", "admin", "civil-affairs")) {
      Api.Answer answer = c.triesToTerminate(stranger, "APPLICANT_REQUEST", "不办了", "申请");
      assertThat(answer.status()).as(stranger).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("CASE_NOT_FOUND");
    }
    assertThat(c.now().status()).isEqualTo("REGISTERED");
  }

  private static void ended(ACase c) {
    assertThat(c.now().status()).isEqualTo("TERMINATED");
    assertThat(c.now().condition()).isEqualTo("APPLICANT_REQUEST");
    assertThat(c.now().lamp()).isNull();
    assertThat(c.now().limits())
        .as("for rating alone there is still time")
        .filteredOn(limit -> limit.endsWith("OPEN"))
        .isSubsetOf("evaluation OPEN");
    assertThat(c.now().told()).last().asString().contains("终止");
  }
}
