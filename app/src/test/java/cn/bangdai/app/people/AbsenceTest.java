package cn.bangdai.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("离岗和B岗：任务跟着在岗的人走，首办负责人不变")
class AbsenceTest extends Station {

  @Test
  @DisplayName("登记的那天起，手里的任务由同站同事代办，看得出代谁；到期自动交回")
  void plannedAbsence() {
    ACase c = taken("village-a");
    plans("village-a", "2026-11-23", "2026-11-24");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a");

    timeIs("2026-11-23", "08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a2 for village-a");
    assertThat(c.now().responsible()).isEqualTo("village-a");
    assertThat(moves(c)).containsExactly("马秀英 离岗，“签订委托”由 杨建国 代办（B岗）");
    theCountersAreRight();

    c.does("village-a2", "signMandate", "SIGNED");
    assertThat(hands(c, "checkMaterials")).isEqualTo("village-a2 for village-a");
    timeIs("2026-11-24", "23:59");
    assertThat(hands(c, "checkMaterials")).isEqualTo("village-a2 for village-a");

    timeIs("2026-11-25", "00:00");
    assertThat(hands(c, "checkMaterials")).isEqualTo("village-a");
    assertThat(moves(c)).hasSize(2).last().isEqualTo("马秀英 回岗，“材料审核”交回本人办理");
    c.everythingPresent("village-a").does("village-a", "checkMaterials", "COMPLETE");
  }

  @Test
  @DisplayName("临时离开马上交出去，回来马上接回来；离开时自己不能办")
  void suddenlyAway() {
    ACase c = taken("village-a");
    long absence = goes("village-a", "2026-11-20T15:00:00+08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a2 for village-a");

    ACase fresh = ACase.registered(api, "village-a2", PENSION);
    Api.Answer refused = fresh.tries("village-a", "takeRequest", "TAKE");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("我回来了");

    comesBack("village-a", absence);
    assertThat(hands(c, "signMandate")).isEqualTo("village-a");
    fresh.taken("village-a");
    assertThat(hands(fresh, "signMandate")).isEqualTo("village-a");
    assertThat(api.post("village-a", "/api/absences/" + absence + "/end", null).status())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("到了说好回来的时间，没点也算回来")
  void backAtTheTimeSaid() {
    ACase c = taken("village-a");
    goes("village-a", "2026-11-20T15:00:00+08:00");
    timeIs("2026-11-20", "14:59");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a2 for village-a");
    timeIs("2026-11-20", "15:00");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a");
  }

  @Test
  @DisplayName("一人一站：由镇里领取代办，连同新来的委托；人回来了，镇里领走没办完的也交回")
  void theTownshipStandsInForAOneAgentStation() {
    ACase c = taken("village-b");
    long absence = goes("village-b", "2026-11-21T09:00:00+08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("[township-agent@LT.JX] for village-b");
    assertThat(c.now().open()).containsExactly("signMandate@LT.JX.01");
    assertThat(moves(c)).containsExactly("丁玉梅 离岗，“签订委托”由金星镇便民服务中心代办（B岗）");
    theCountersAreRight();

    c.does("township-b", "signMandate", "SIGNED");
    assertThat(hands(c, "checkMaterials")).isEqualTo("[township-agent@LT.JX] for village-b");
    theCountersAreRight();
    claim("township-b", c.task("checkMaterials"));
    assertThat(hands(c, "checkMaterials")).isEqualTo("township-b for village-b");
    c.everythingPresent("township-b");

    ACase fresh = ACase.registered(api, "village-b", PENSION).taken("township-b");
    assertThat(fresh.now().responsible()).isEqualTo("township-b");

    comesBack("village-b", absence);
    assertThat(hands(c, "checkMaterials")).isEqualTo("village-b");
    assertThat(c.now().candidates("checkMaterials")).isEmpty();
    assertThat(hands(fresh, "signMandate")).isEqualTo("township-b");
    ACase later = ACase.registered(api, "village-b", PENSION);
    assertThat(later.tries("township-b", "takeRequest", "TAKE").status()).isEqualTo(403);
    c.does("village-b", "checkMaterials", "COMPLETE");
  }

  @Test
  @DisplayName("指定了B岗的，先归B岗；B岗这段时间也能领离岗人站里的任务")
  void namedBackup() {
    ACase c = taken("village-b");
    api.post("village-b", "/api/backups", Map.of("backup", "township-b"));
    long absence = goes("village-b", "2026-11-21T09:00:00+08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("township-b for village-b");
    ACase fresh = ACase.registered(api, "village-b", PENSION).taken("township-b");
    assertThat(api.get("township-b", "/api/me").text()).contains("village-agent@LT.JX.01");
    comesBack("village-b", absence);
    assertThat(api.get("township-b", "/api/me").text()).doesNotContain("village-agent@LT.JX.01");
    assertThat(hands(c, "signMandate")).isEqualTo("village-b");
    assertThat(hands(fresh, "signMandate")).isEqualTo("township-b");
  }

  @Test
  @DisplayName("两个人先后都离岗：谁在就归谁，都不在归镇里；一人回来不打乱，本人回来才交回")
  void bothAway() {
    ACase c = taken("village-a");
    long first = goes("village-a", "2026-11-21T09:00:00+08:00");
    long second = goes("village-a2", "2026-11-21T09:00:00+08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("[township-agent@LT.JJ] for village-a");
    comesBack("village-a2", second);
    assertThat(hands(c, "signMandate")).isEqualTo("[township-agent@LT.JJ] for village-a");
    claim("township-a", c.task("signMandate"));
    comesBack("village-a", first);
    assertThat(hands(c, "signMandate")).isEqualTo("village-a");
    assertThat(moves(c)).hasSize(3);
  }

  @Test
  @DisplayName("镇里也没人：归上面的督查人员，由他给人岗位、转派；没人在岗又没人代的岗位任务要报警")
  void theChainEndsAtTheSupervisor() {
    ACase c = taken("village-b");
    ACase fresh = ACase.registered(api, "village-b", PENSION);
    long township = goes("township-b", "2026-11-21T09:00:00+08:00");
    goes("village-b", "2026-11-21T09:00:00+08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("[supervisor@LT] for village-b");
    String stuck = fresh.number() + " takeRequest";
    assertThat(alarmed("supervisor")).contains(stuck);
    assertThat(alarmed("supervisor-a")).doesNotContain(stuck);
    assertThat(
            api.get("auditor", "/api/tasks/" + fresh.task("takeRequest"))
                .json()
                .path("nobodySince")
                .asString())
        .startsWith("2026-11-20T09:00");

    Map<String, Object> post =
        Map.of(
            "username",
            "village-a2",
            "role",
            "village-agent",
            "unit",
            "LT.JX.01",
            "kind",
            "BACKUP");
    assertThat(api.post("supervisor-a", "/api/posts", post).status()).isEqualTo(404);
    assertThat(api.post("supervisor", "/api/posts", post).status()).isEqualTo(201);
    assertThat(alarmed("supervisor")).doesNotContain(stuck);
    fresh.taken("village-a2");
    assign("supervisor", c.task("signMandate"), "village-a2", "丁玉梅 住院");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a2 for village-b");
    assertThat(
            jdbc.sql(
                    "select summary from audit_event where case_number = :n and verb = 'task.assign'")
                .param("n", c.number())
                .query(String.class)
                .list())
        .containsExactly("把“签订委托”转派给 杨建国：丁玉梅 住院");
    comesBack("township-b", township);
    assertThat(hands(c, "signMandate")).isEqualTo("village-a2 for village-b");
  }

  @Test
  @DisplayName("没有人能办的任务：有人回来报警就消")
  void alarmRaisedAndClosed() {
    ACase c = taken("village-a").does("village-a", "signMandate", "SIGNED");
    c.everythingPresent("village-a").does("village-a", "checkMaterials", "COMPLETE");
    c.does("village-a", "handOver", "HANDED_OVER").does("village-a", "dispatch", "DISPATCHED");
    long absence = goes("township-a", "2026-11-21T09:00:00+08:00");
    assertThat(alarmed("supervisor-a")).contains(c.number() + " receive");
    assertThat(alarmed("supervisor")).contains(c.number() + " receive");
    assertThat(alarmed("village-a")).isEmpty();
    comesBack("township-a", absence);
    assertThat(alarmed("supervisor-a")).doesNotContain(c.number() + " receive");
    c.does("township-a", "receive", "RECEIVED");
  }

  @Test
  @DisplayName("领走的岗位任务在离岗时退回，别人可以领")
  void claimedWorkOfAPostIsReleased() {
    ACase c = ACase.registered(api, "village-a", PENSION);
    claim("village-a", c.task("takeRequest"));
    goes("village-a", "2026-11-21T09:00:00+08:00");
    assertThat(hands(c, "takeRequest")).isEqualTo("[village-agent@LT.JJ.01]");
    assertThat(moves(c)).containsExactly("马秀英 离岗，“受理委托”退回，由同岗位的人领取");
    c.taken("village-a2");
    assertThat(c.now().responsible()).isEqualTo("village-a2");
  }

  @Test
  @DisplayName("离岗的人不能被转派任务，话里说明该派给谁")
  void nobodyGivesWorkToWhoIsAway() {
    ACase c = taken("village-a");
    goes("village-a2", "2026-11-21T09:00:00+08:00");
    Api.Answer refused =
        api.post(
            "village-a",
            "/api/tasks/" + c.task("signMandate") + "/assign",
            Map.of("to", "village-a2"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.detail()).isEqualTo("杨建国 现在离岗，不能给他派任务。请派给代班的 马秀英。");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a");
  }

  @Test
  @DisplayName("督查人员、镇里可以替人登记，别人不行；写错的一项一项说")
  void whoEntersWhat() {
    assertThat(enters("township-b", plan("village-b", "2026-11-23", "2026-11-24", "住院")))
        .isEqualTo(201);
    assertThat(enters("supervisor-a", plan("village-a", "2026-11-23", "2026-11-24", "住院")))
        .isEqualTo(201);
    assertThat(enters("township-b", plan("village-a", "2026-12-01", "2026-12-02", "住院")))
        .isEqualTo(404);
    assertThat(enters("village-a2", plan("village-a", "2026-12-01", "2026-12-02", "住院")))
        .isEqualTo(404);
    assertThat(enters("village-a", plan("nobody", "2026-12-01", "2026-12-02", "住院")))
        .isEqualTo(404);

    Api.Answer wrong =
        api.post("village-a2", "/api/absences", plan(null, "2026-11-19", "2026-11-18", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.detail()).contains("起始日期已经过去").contains("结束日期在起始日期之前").contains("请写明离岗原因");
    assertThat(enters("village-a2", plan(null, null, null, "x"))).isEqualTo(422);
    Api.Answer twice =
        api.post("village-a", "/api/absences", plan(null, "2026-11-24", "2026-11-26", "培训"));
    assertThat(twice.detail()).contains("已经登记过离岗");
    assertThat(api.post("village-a2", "/api/absences/away", away(null, "", null, null)).detail())
        .contains("去向", "联系方式", "什么时候回来");
    assertThat(
            api.post(
                    "village-a2",
                    "/api/absences/away",
                    away(null, "镇里", "电话", "2026-11-20T08:00:00+08:00"))
                .detail())
        .contains("已经过去");
  }

  @Test
  @DisplayName("B岗不能是自己，也不能是别的镇的人")
  void whoCanBack() {
    for (String backup : new String[] {"village-b", "village-a", "nobody", "auditor"}) {
      Api.Answer refused = api.post("village-a", "/api/backups", Map.of("backup", backup));
      assertThat(refused.status()).as(backup).isEqualTo(422);
    }
    backs("supervisor-a", "village-a", "township-a");
    ACase c = taken("village-a");
    goes("village-a", "2026-11-21T09:00:00+08:00");
    assertThat(hands(c, "signMandate")).isEqualTo("township-a for village-a");
  }

  private int enters(String by, Map<String, Object> plan) {
    return api.post(by, "/api/absences", plan).status();
  }

  private void claim(String who, String task) {
    Api.Answer answer = api.post(who, "/api/tasks/" + task + "/claim", null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private void assign(String by, String task, String to, String reason) {
    Api.Answer answer =
        api.post(by, "/api/tasks/" + task + "/assign", Map.of("to", to, "reason", reason));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
