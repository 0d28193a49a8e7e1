package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.deadlines.LimitReached;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("帮办：申请人自己申报，经办人讲、教、跟到底")
class HelpingTest extends PathTest {

  private static final String MODE = "HELP";

  @Autowired DeadlinePoller poller;
  @Autowired List<LimitReached> limits;
  @Autowired TransactionTemplate transaction;

  private ACase help() {
    return ACase.registered(api, "village-a", PENSION, MODE);
  }

  private ACase helping() {
    return help().taken("village-a");
  }

  @Test
  @DisplayName("从受理到办成：几条服务记录，申报，跟踪，办结；没有委托，没有材料")
  void helpedToTheEnd() {
    ACase c = help();
    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");
    assertThat(c.now().limits()).containsExactly("request OPEN");
    c.taken("village-a");
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    assertThat(c.now().responsible()).isEqualTo("village-a");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    assertThat(c.now().limits()).containsExactlyInAnyOrder("request MET", "help_activity OPEN");

    c.helped("village-a", "POLICY", "讲了参保条件和档次。")
        .helped("village-a", "ONLINE_FILING", "一起在网上填报。", "filingNumber", "NX2026-000451")
        .does("village-a", "guide", "FILED");

    assertThat(c.now().open()).containsExactly("track@LT.JJ.01");
    c.helped("village-a", "TRACKING", "审批人员说三天内有结果。", "approver", "区人社局 王志远");
    c.does("village-a", "track", "PASSED", "result", "参保成功");

    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.now().result()).isEqualTo("HELPED");
    assertThat(c.now().condition()).isNull();
    assertThat(c.now().lamp()).isNull();
    assertThat(c.now().told()).anySatisfy(told -> assertThat(told).contains("NX2026-000451"));
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .containsExactly("EVALUATION");
    c.closed("village-a");
    assertThat(c.now().archived()).isTrue();
    assertThat(c.papers().count()).isZero();
    assertThat(records(c))
        .extracting(r -> r.path("kind").asString())
        .containsExactly("POLICY", "ONLINE_FILING", "TRACKING");
    assertThat(c.passed())
        .contains("help-handling/helpGiven", "help-handling/closed", "closing/filed")
        .doesNotContain("help-handling/confirmNotEligible", "help-handling/decideOnHelp");
  }

  @Test
  @DisplayName("没有办成：找到原因，回去接着帮，重新申报要有新的编号")
  void failedAndFiledAgain() {
    ACase c = helping();
    Api.Answer unfiled = c.tries("village-a", "guide", "FILED");
    assertThat(unfiled.status()).isEqualTo(422);
    assertThat(unfiled.json().path("fields").path("filingNumber").asString()).contains("申报编号");
    c.does("village-a", "guide", "FILED", "filingNumber", "NX-1");
    assertThat(c.tries("village-a", "track", "FAILED", "cause", "照片不对").status()).isEqualTo(422);
    c.does("village-a", "track", "FAILED", "cause", "照片不清楚。", "approver", "区人社局 王志远");

    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    assertThat(c.now().told()).last().asString().contains("照片不清楚");
    assertThat(c.tries("village-a", "guide", "FILED").code()).isEqualTo("NOT_FILED");
    c.does("village-a", "guide", "FILED", "filingNumber", "NX-2")
        .does("village-a", "track", "PASSED");
    assertThat(c.now().result()).isEqualTo("HELPED");
    assertThat(c.passed().stream().filter("help-handling/guide"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("不符合条件：上一级复核，同意才退办，书面答复；提出的人不能自己复核")
  void notEligible() {
    ACase c = helping().does("village-a", "guide", "NOT_ELIGIBLE", "explained", "户籍不在本区，已说明。");
    assertThat(c.now().candidates("confirmNotEligible")).containsExactly("township-agent@LT.JJ");
    assertThat(c.now().limits()).contains("help_activity MET").doesNotContain("help_activity OPEN");
    assertThat(c.triesToHelp("village-a", "POLICY", "再讲一次").code()).isEqualTo("NOT_HELPING");
    assertThat(
            c.tries("village-a", "confirmNotEligible", "CONFIRMED", "writtenAnswer", "不行").status())
        .isEqualTo(403);

    c.does("township-a", "confirmNotEligible", "OVERTURNED", "reason", "可以在居住地参保。");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    assertThat(c.now().limits()).contains("help_activity OPEN");

    c.does("village-a", "guide", "NOT_ELIGIBLE", "explained", "年龄未到，已说明。")
        .does("township-a", "confirmNotEligible", "CONFIRMED", "writtenAnswer", "未满十六周岁，不能参保。");
    assertThat(c.now().status()).isEqualTo("REFUSED");
    assertThat(c.now().result()).isEqualTo("NOT_ACCEPTED");
    assertThat(c.now().kinds()).containsExactly("RETURNED");
    assertThat(c.now().told()).last().asString().contains("未满十六周岁");
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .containsExactly("RETURN_ANSWER", "EVALUATION");
    c.closed("village-a");
    assertThat(c.passed()).contains("help-handling/notEligible", "help-handling/closed");
  }

  @Test
  @DisplayName("提出退办的人即使拿到复核任务也不能复核自己")
  void neverByTheProposer() {
    ACase c = helping().does("village-a", "guide", "NOT_ELIGIBLE", "explained", "不符合。");
    jdbc.sql("update cases set responsible = 'township-a' where number = :n")
        .param("n", c.number())
        .update();
    assertThat(
            c.tries("township-a", "confirmNotEligible", "CONFIRMED", "writtenAnswer", "不").code())
        .isEqualTo("OWN_PROPOSAL");
  }

  @Test
  @DisplayName("解答了就办结；申请人不办了就撤回；受理时就能答复、能建议不受理")
  void shortEnds() {
    ACase answered = helping().does("village-a", "guide", "ANSWERED", "answer", "不用申报，自动续保。");
    assertThat(answered.now().status()).isEqualTo("COMPLETED");
    assertThat(answered.now().result()).isEqualTo("ANSWERED");
    ACase withdrawn = helping().does("village-a", "guide", "WITHDRAWN", "reason", "改天再办");
    assertThat(withdrawn.now().status()).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.now().lamp()).isNull();
    withdrawn.closed("village-a");
    assertThat(withdrawn.passed()).contains("help-handling/helpOver");
    ACase atOnce = help().does("village-a", "takeRequest", "ANSWERED", "answer", "网上就能查。");
    assertThat(atOnce.now().result()).isEqualTo("ANSWERED");
    assertThat(atOnce.now().open())
        .containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
    ACase refused =
        help()
            .does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "不是本地的事")
            .does("township-a", "confirmRefusal", "OVERTURNED", "reason", "能帮")
            .does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "还是不行")
            .does("township-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "请到公安机关办理。");
    assertThat(refused.now().status()).isEqualTo("REFUSED");
    assertThat(refused.now().kinds()).containsExactly("RETURNED");
    refused.closed("village-a");
  }

  @Test
  @DisplayName("很久没有跟进：问是否继续；还要办就回到原来那一步，时限重新算")
  void inactiveAndContinued() {
    ACase c = helping();
    timePasses("2026-12-03", c);
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    c.helped("village-a", "QUESTIONS", "电话答了问题。");
    timePasses("2026-12-10", c);
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    timePasses("2026-12-31", c);
    assertThat(c.now().open()).containsExactly("decideOnHelp@LT.JJ.01");
    assertThat(c.now().assignee("decideOnHelp")).isEqualTo("village-a");
    assertThat(c.tries("village-a", "decideOnHelp", "CONTINUE").status()).isEqualTo(422);
    c.does("village-a", "decideOnHelp", "CONTINUE", "plan", "明天上门帮着填报。");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    assertThat(c.now().lamp()).isEqualTo("GREEN");
    assertThat(c.now().told()).last().asString().contains("明天上门");

    c.does("village-a", "guide", "FILED", "filingNumber", "NX-7");
    timePasses("2027-02-26", c);
    assertThat(c.now().open()).containsExactly("decideOnHelp@LT.JJ.01");
    c.does("village-a", "decideOnHelp", "CONTINUE", "plan", "去问审批人员。");
    assertThat(c.now().open()).containsExactly("track@LT.JJ.01");
    c.does("village-a", "track", "PASSED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
  }

  @Test
  @DisplayName("很久没有跟进，申请人不办了：告诉他，撤回了结，不会自己关掉")
  void inactiveAndWithdrawn() {
    ACase c = helping();
    timePasses("2026-12-31", c);
    assertThat(c.now().status()).isEqualTo("ENTRUSTED");
    c.does("village-a", "decideOnHelp", "WITHDRAWN", "reason", "电话联系，说不办了。");
    assertThat(c.now().status()).isEqualTo("WITHDRAWN");
    assertThat(c.now().told()).last().asString().contains("不再帮办");
    c.closed("village-a");
    assertThat(c.passed()).contains("help-handling/helpInactive", "help-handling/closed");
  }

  @Test
  @DisplayName("超期照样说明；与法律冲突的，告知、复核之后终止，没有材料要退")
  void overdueAndTerminated() {
    ACase c = helping();
    send(c, "overdue", "LT.JJ.01");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("guide@LT.JJ.01", "explainOverdue@LT.JJ.01");
    c.does("village-a", "explainOverdue", "EXPLAINED", "cause", "AGENT", "reason", "下乡");
    assertThat(Ending.applicantRequest().of(api, c, "village-a").status()).isEqualTo(422);
    Ending.endedByLaw(api, c);
    assertThat(c.now().status()).isEqualTo("TERMINATED");
    assertThat(c.now().open()).containsExactlyInAnyOrder("archive@LT.JJ.01", "evaluate@LT.JJ.01");
    c.closed("village-a");
    assertThat(c.passed())
        .contains("help-handling/terminatedClosed", "help-handling/overdueAnswered");
  }

  @Test
  @DisplayName("服务记录缺什么，说在哪一栏；别的站记不了，没受理记不了")
  void badRecords() {
    ACase c = helping();
    Api.Answer empty =
        api.post("village-a", "/api/cases/" + c.number() + "/service-records", java.util.Map.of());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.json().path("fields").propertyNames())
        .containsExactlyInAnyOrder("kind", "channel", "explained");
    assertThat(
            c.triesToHelp("village-a", "ONLINE_FILING", "填报")
                .json()
                .path("fields")
                .has("filingNumber"))
        .isTrue();
    assertThat(c.triesToHelp("village-b", "POLICY", "讲").status()).isEqualTo(404);
    assertThat(c.triesToHelp("township-a", "POLICY", "讲").status()).isEqualTo(403);
    assertThat(help().triesToHelp("village-a", "POLICY", "讲").code()).isEqualTo("NOT_HELPING");
    ACase proxy = village().taken("village-a");
    assertThat(proxy.triesToHelp("village-a", "POLICY", "讲").code()).isEqualTo("NOT_HELPING");
    assertThat(records(c)).isEmpty();
  }

  @Test
  @DisplayName("每个公布的事项都能帮办，不在本站代办清单里的也行")
  void everyPublishedItem() {
    String item =
        jdbc.sql("select code from item where county = 'LT' and not 'PROXY' = any (modes) limit 1")
            .query(String.class)
            .single();
    ACase c = ACase.registered(api, "village-a", item, MODE).taken("village-a");
    assertThat(c.now().open()).containsExactly("guide@LT.JJ.01");
    Api.Answer proxy = c.tries("village-a", "guide", "TO_PROXY");
    assertThat(proxy.status()).isEqualTo(422);
    assertThat(proxy.code()).isEqualTo("ITEM_NOT_OFFERED");
    assertThat(outcomes(c, "guide")).doesNotContain("TO_PROXY").contains("FILED");
  }

  private List<String> outcomes(ACase c, String task) {
    List<String> outcomes = new java.util.ArrayList<>();
    api.get("village-a", "/api/tasks/" + c.task(task))
        .json()
        .path("outcomes")
        .forEach(o -> outcomes.add(o.asString()));
    return outcomes;
  }

  private static List<JsonNode> records(ACase c) {
    List<JsonNode> records = new java.util.ArrayList<>();
    c.part("service-records").path("items").forEach(records::add);
    return records;
  }

  /** Time passes, and whoever reacts to the follow-up limit is told of it if it is over. */
  private void timePasses(String day, ACase c) {
    clock.moveTo(day, "09:00");
    poller.raiseDue();
    transaction.executeWithoutResult(
        status ->
            limits.stream()
                .filter(limit -> limit.kinds().contains(DeadlineKind.HELP_ACTIVITY))
                .forEach(
                    limit ->
                        limit.reached(c.number(), DeadlineKind.HELP_ACTIVITY, null, "LT.JJ.01")));
  }
}
