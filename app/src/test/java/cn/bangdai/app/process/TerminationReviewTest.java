package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.Grounds;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("终止的复核：上一级同意才停，不同意照常办")
class TerminationReviewTest extends PathTest {

  @Autowired CommandPipeline pipeline;
  @Autowired TerminateCase terminate;
  @Autowired TaskDesk desk;
  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;

  @Test
  @DisplayName("与法律冲突：先告知申请人，再复核；同意后停下，材料退还，终止单写明依据")
  void lawConflict() {
    ACase c = village().handedOver("village-a");
    asked(c, Ending.lawConflict(), "village-a");
    assertThat(c.now().flags()).contains("TERMINATION_REQUESTED");
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("dispatch@LT.JJ.01", "tellApplicant@LT.JJ.01");
    assertThat(c.now().assignee("tellApplicant")).isEqualTo("village-a");
    assertThat(c.tries("village-a", "tellApplicant", "TOLD").status()).isEqualTo(422);
    Api.Answer later =
        c.tries("village-a", "tellApplicant", "TOLD", "toldOn", "2026-11-27", "what", "不能再办");
    assertThat(later.json().path("fields").has("toldOn")).isTrue();

    c.does("village-a", "tellApplicant", "TOLD", "how", "PHONE", "what", "新规定不再受理");
    JsonNode told = c.json().path("feedback");
    assertThat(told.get(told.size() - 1).path("channel").asString()).isEqualTo("PHONE");
    assertThat(c.now().told()).last().asString().contains("2026-11-20", "电话", "新规定不再受理");
    assertThat(c.now().candidates("reviewTermination")).containsExactly("township-agent@LT.JJ");

    c.does("township-a", "reviewTermination", "CONFIRMED", "opinion", "属实");
    ended(c, "LAW_CONFLICT");
    assertThat(c.now().open()).containsExactly("returnPapers@LT.JJ.01");
    c.does("village-a", "returnPapers", "RETURNED").closed("village-a");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
    assertThat(c.now().told()).anyMatch(said -> said.contains("材料 6 件已经当面退给您"));
    assertThat(c.passed())
        .contains("termination/tellApplicant", "termination/terminationAgreed")
        .doesNotContain("termination/terminationDenied", "proxy-handling/deliver");
    assertThat(c.documents().stream().map(d -> d.path("kind").asString()))
        .containsOnlyOnce("TERMINATION");
  }

  @Test
  @DisplayName("不同意：件没有动过，理由写在经过里，可以再提")
  void denied() {
    ACase c = village().handedOver("village-a");
    List<String> before = c.now().open();
    asked(c, Ending.dutyRefusal(), "village-a");
    assertThat(c.tries("township-a", "reviewTermination", "DENIED").status()).isEqualTo(422);
    c.does("township-a", "reviewTermination", "DENIED", "reason", "申请人已经来补了");

    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    assertThat(c.now().condition()).isNull();
    assertThat(c.now().flags()).doesNotContain("TERMINATION_REQUESTED");
    assertThat(c.now().open()).isEqualTo(before);
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 6));
    JsonNode review = Ending.requests(api, c).get(0).path("review");
    assertThat(review.path("words").asString()).isEqualTo("申请人已经来补了");
    assertThat(c.passed()).contains("termination/terminationDenied");
    asked(c, Ending.dutyRefusal(), "village-a");
    assertThat(Ending.states(api, c)).containsExactly("DENIED", "REQUESTED");
  }

  @Test
  @DisplayName("弄虚作假：原件退回，复印件留存，一件凭回执移送机关，终止单照实写")
  void falseMaterials() {
    ACase c = village().atTownship();
    List<String> away = c.papers().ids().subList(0, 1);
    asked(
        c,
        Ending.falseMaterials().with("toAuthority", away).with("authority", "利通区公安分局"),
        "township-a");
    assertThat(c.now().candidates("reviewTermination")).containsExactly("county-agent@LT");
    c.does("county", "reviewTermination", "CONFIRMED");
    ended(c, "FALSE_MATERIALS");
    c.carried("township-a", "village-a");
    Api.Answer bare = c.tries("village-a", "returnPapers", "RETURNED");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.json().path("fields").has("receipt")).isTrue();
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 6));

    c.does("village-a", "returnPapers", "RETURNED", "receipt", "公收9号");
    Map<String, Integer> where = c.papers().whereabouts();
    assertThat(where).containsEntry("WITH_AUTHORITY", 1).containsKeys("RETAINED", "RETURNED");
    c.papers()
        .json()
        .path("pieces")
        .forEach(
            p ->
                assertThat(fate(p))
                    .as(p.toString())
                    .isIn("ORIGINAL RETURNED", "COPY RETAINED", "X WITH_AUTHORITY"));
  }

  private static String fate(JsonNode piece) {
    String state = piece.path("state").asString();
    return (state.equals("WITH_AUTHORITY") ? "X" : piece.path("kind").asString()) + " " + state;
  }

  @Test
  @DisplayName("缺了情形要求的，逐项说清楚，件没有动")
  void whatEachConditionDemands() {
    ACase c = village().handedOver("village-a");
    demands(c, Ending.lawConflict().without("reason"), "reason");
    demands(c, Ending.lawConflict().without("variant"), "variant");
    demands(c, Ending.lawConflict().without("legalBasis"), "legalBasis");
    demands(c, Ending.falseMaterials().without("materials"), "materials");
    demands(c, Ending.falseMaterials().with("materials", List.of("M99")), "materials");
    demands(c, Ending.falseMaterials().without("evidence"), "evidence");
    demands(c, Ending.falseMaterials().with("toAuthority", List.of("1")), "toAuthority");
    demands(c, Ending.falseMaterials().with("authority", "公安"), "toAuthority");
    List<String> piece = c.papers().ids().subList(0, 1);
    demands(c, Ending.falseMaterials().with("toAuthority", piece), "authority");
    demands(c, Ending.dutyRefusal().without("clause"), "clause");
    demands(c, Ending.dutyRefusal().with("clause", 7), "clause");
    demands(c, Ending.dutyRefusal().without("reminders"), "reminders");
    demands(c, Ending.dutyRefusal().with("reminders", reminder("2026-11-21", "电话")), "reminders");
    demands(c, Ending.dutyRefusal().with("reminders", reminder("2026-11-19", "电话")), "reminders");
    demands(c, Ending.dutyRefusal().with("reminders", reminder("2026-11-20", " ")), "reminders");
    demands(c, Ending.dishonest(), "condition");
    assertThat(c.now().flags()).doesNotContain("TERMINATION_REQUESTED");
    assertThat(Ending.states(api, c)).isEmpty();
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
  }

  private static List<Map<String, String>> reminder(String on, String how) {
    return List.of(Map.of("on", on, "how", how));
  }

  private void demands(ACase c, Ending ending, String field) {
    Api.Answer answer = ending.of(api, c, "village-a");
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().path("fields").has(field)).as(answer.text()).isTrue();
  }

  @Test
  @DisplayName("没签协议不能说不履行协议；没人接下的件不用终止，直接建议不予受理")
  void tooEarly() {
    ACase c = village();
    Api.Answer untaken = Ending.lawConflict().of(api, c, "village-a");
    assertThat(untaken.status()).isEqualTo(422);
    assertThat(untaken.detail()).contains("建议不予受理");
    c.taken("village-a");
    Api.Answer unsigned = Ending.dutyRefusal().of(api, c, "village-a");
    assertThat(unsigned.status()).isEqualTo(422);
    assertThat(unsigned.detail()).contains("还没有签订代办协议");
  }

  @Test
  @DisplayName("签委托时就终止：没有材料要退，直接收尾")
  void beforeTheMandate() {
    ACase c = village().taken("village-a");
    asked(c, Ending.lawConflict(), "village-a");
    c.does("village-a", "tellApplicant", "TOLD", "what", "申请人已去世")
        .does("township-a", "reviewTermination", "CONFIRMED");
    ended(c, "LAW_CONFLICT");
    c.closed("village-a");
    assertThat(c.now().open()).isEmpty();
  }

  @Test
  @DisplayName("一程在途时同意：先签收，再送回家")
  void insideALeg() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    asked(c, Ending.dutyRefusal(), "village-a");
    c.does("township-a", "reviewTermination", "CONFIRMED");
    ended(c, "DUTY_REFUSAL");
    assertThat(c.now().open()).containsExactly("receive@LT.JJ");
    c.does("township-a", "receive", "RECEIVED").carried("township-a", "village-a");
    c.does("village-a", "returnPapers", "RETURNED").closed("village-a");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("RETURNED", 6));
  }

  @Test
  @DisplayName("联办的一个部门提出，县里督查复核；两个分支都停")
  void insideAJointDecision() {
    ACase c = village().atCounty();
    c.does("county", "sort", "DEPARTMENTS", "departments", List.of("LT.RSJ", "LT.MZJ"))
        .does("county", "acceptApplication", "ACCEPTED");
    asked(c, Ending.falseMaterials(), "civil-affairs");
    assertThat(c.now().candidates("reviewTermination")).containsExactly("supervisor@LT");
    c.doesAt("LT.RSJ", "human-resources", "decide", "GRANTED");
    c.does("supervisor", "reviewTermination", "CONFIRMED");
    ended(c, "FALSE_MATERIALS");
    assertThat(c.now().open()).containsExactly("dispatch@LT");
  }

  @Test
  @DisplayName("等补正、时限停着时同意：待补标记去掉，时限取消")
  void whilePaused() {
    ACase c = village().beforeDepartment("human-resources");
    c.check("human-resources", "M3", "MISSING").does("human-resources", "decide", "CORRECTION");
    assertThat(c.now().flags()).contains("PAUSED");
    asked(c, Ending.dutyRefusal(), "village-a");
    c.does("township-a", "reviewTermination", "CONFIRMED");
    ended(c, "DUTY_REFUSAL");
    assertThat(c.now().flags()).doesNotContain("PAUSED", "AWAITING_SUPPLEMENT");
  }

  @Test
  @DisplayName("超期、等说明原因时同意：说明不用了")
  void whileOverdue() {
    ACase c = village().beforeDepartment("human-resources");
    clock.moveTo("2026-12-31", "09:00");
    poller.raiseDue();
    relay.relayDue();
    assertThat(c.open()).contains("explainOverdue");
    asked(c, Ending.falseMaterials(), "human-resources");
    c.does("supervisor", "reviewTermination", "CONFIRMED");
    ended(c, "FALSE_MATERIALS");
    assertThat(c.now().open()).containsExactly("dispatch@LT.RSJ");
  }

  @Test
  @DisplayName("复核期间可以往前办，不能出件、送达；件先结束的，申请作废")
  void resultsWait() {
    ACase c = village().granted("human-resources");
    asked(c, Ending.dutyRefusal(), "village-a");
    Api.Answer issue = c.tries("county", "issueResult", "ISSUED");
    assertThat(issue.status()).isEqualTo(409);
    assertThat(issue.code()).isEqualTo("TERMINATION_REQUESTED");
    c.does("township-a", "reviewTermination", "DENIED", "reason", "证据不足")
        .does("county", "issueResult", "ISSUED")
        .backToVillage();
    asked(c, Ending.dutyRefusal(), "village-a");
    assertThat(c.tries("village-a", "deliver", "DELIVERED").status()).isEqualTo(409);
    c.does("township-a", "reviewTermination", "DENIED", "reason", "证据不足")
        .does("village-a", "deliver", "DELIVERED");
    Api.Answer late = Ending.dutyRefusal().of(api, c, "village-a");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("CASE_CLOSED");
  }

  @Test
  @DisplayName("申请人不签委托，件先撤回：等告知、等复核的申请都作废")
  void closingCancels() {
    for (boolean told : List.of(false, true)) {
      ACase c = village().taken("village-a");
      asked(c, Ending.lawConflict(), "village-a");
      if (told) {
        c.does("village-a", "tellApplicant", "TOLD", "what", "不能再办");
      }
      String stale = c.task(told ? "reviewTermination" : "tellApplicant");
      c.does("village-a", "signMandate", "DECLINED");
      Api.Answer late =
          told
              ? c.triesById("township-a", stale, "CONFIRMED")
              : c.triesById("village-a", stale, "TOLD", "what", "不能再办");
      assertThat(late.code()).isEqualTo("TASK_GONE");
      assertThat(c.now().status()).isEqualTo("WITHDRAWN");
      assertThat(c.now().flags()).doesNotContain("TERMINATION_REQUESTED");
      assertThat(Ending.states(api, c)).containsExactly("CANCELLED");
      assertThat(c.open()).containsExactlyInAnyOrder("archive", "evaluate");
      assertThat(c.passed()).contains("termination/requestCancelled");
    }
  }

  @Test
  @DisplayName("已有申请在复核，再提的被告知，包括申请人自己要停")
  void oneAtATime() {
    ACase c = village().handedOver("village-a");
    asked(c, Ending.dutyRefusal(), "village-a");
    Api.Answer again = Ending.falseMaterials().of(api, c, "village-a");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail()).contains("等复核");
    assertThat(c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", "申请").status())
        .isEqualTo(409);
    assertThat(Ending.states(api, c)).containsExactly("REQUESTED");
  }

  @Test
  @DisplayName("不是复核的人不能复核")
  void wrongReviewer() {
    ACase c = village().handedOver("village-a");
    asked(c, Ending.dutyRefusal(), "village-a");
    String task = c.task("reviewTermination");
    for (String onlooker : List.of("village-a", "village-a2", "supervisor", "auditor")) {
      assertThat(c.triesById(onlooker, task, "CONFIRMED").status()).as(onlooker).isEqualTo(403);
    }
    for (String stranger : List.of("village-b", "township-b", "county", "civil-affairs")) {
      assertThat(c.triesById(stranger, task, "CONFIRMED").status()).as(stranger).isEqualTo(404);
    }
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
  }

  @Test
  @DisplayName("两个岗位都有的人，不能同意自己提出的终止，可以撤回")
  void neverTheRequester() {
    ACase c = village().handedOver("village-a");
    Actor both =
        new Actor(
            "village-a",
            "两岗",
            "LT.JJ.01",
            List.of(
                new Post(Role.VILLAGE_AGENT, "LT.JJ.01"), new Post(Role.TOWNSHIP_AGENT, "LT.JJ")));
    Grounds grounds =
        new Grounds(null, null, Grounds.Variant.CONFLICT, "某法", null, null, null, null, null);
    pipeline.run(
        terminate,
        new TerminateCase.Terminate(c.number(), Condition.LAW_CONFLICT, "冲突", List.of(), grounds),
        new Caller(both, null));
    c.does("village-a", "tellApplicant", "TOLD", "what", "冲突");
    assertThatThrownBy(
            () ->
                desk.complete(
                    c.task("reviewTermination"), ACase.form("CONFIRMED"), new Caller(both, null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("您本人提出");
    assertThat(Ending.states(api, c)).containsExactly("REQUESTED");

    desk.complete(
        c.task("reviewTermination"),
        ACase.form("DENIED", "reason", "申请人又要办了，撤回"),
        new Caller(both, null));
    assertThat(Ending.states(api, c)).as("taken back").containsExactly("DENIED");
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
  }

  @Test
  @DisplayName("拒办被退回、没有人负责的件，同意终止后由提出的人收尾")
  void nobodyResponsible() {
    ACase c = village().does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "户籍不在本区");
    asked(c, Ending.falseMaterials(), "village-a");
    c.does("township-a", "confirmRefusal", "OVERTURNED", "reason", "应当受理");
    assertThat(c.now().responsible()).isNull();
    c.does("township-a", "reviewTermination", "CONFIRMED");
    ended(c, "FALSE_MATERIALS");
    assertThat(c.now().responsible()).isEqualTo("village-a");
    c.closed("village-a");
  }

  @Test
  @DisplayName("两个人同时同意：一个办成，另一个被告知任务已经不在了")
  void twoAtOnce() {
    ACase c = village().handedOver("village-a");
    asked(c, Ending.dutyRefusal(), "village-a");
    String task = c.task("reviewTermination");
    List<CompletableFuture<Api.Answer>> both =
        Stream.of("CONFIRMED", "CONFIRMED")
            .map(o -> CompletableFuture.supplyAsync(() -> c.triesById("township-a", task, o)))
            .toList();
    assertThat(both.stream().map(f -> f.join().status())).containsExactlyInAnyOrder(200, 409);
    ended(c, "DUTY_REFUSAL");
    assertThat(Ending.states(api, c)).containsExactly("CONFIRMED");
  }

  @Test
  @DisplayName("帮办件只能因与法律冲突终止")
  void helpCases() {
    ACase c = village().handedOver("village-a");
    jdbc.sql("update cases set mode = 'HELP' where number = :n").param("n", c.number()).update();
    demands(c, Ending.falseMaterials(), "condition");
    Api.Answer request = c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", "申请");
    assertThat(request.detail()).contains("撤回");
    asked(c, Ending.lawConflict(), "village-a");
  }

  private void asked(ACase c, Ending ending, String by) {
    Api.Answer answer = ending.of(api, c, by);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("state").asString()).isEqualTo("REQUESTED");
  }

  private static void ended(ACase c, String condition) {
    assertThat(c.now().status()).isEqualTo("TERMINATED");
    assertThat(c.now().condition()).isEqualTo(condition);
    assertThat(c.now().lamp()).isNull();
    assertThat(c.now().flags()).doesNotContain("TERMINATION_REQUESTED");
    assertThat(c.now().limits())
        .noneMatch(limit -> limit.endsWith("OPEN") && !limit.startsWith("evaluation"));
    assertThat(c.now().told()).last().asString().contains("终止");
  }
}
