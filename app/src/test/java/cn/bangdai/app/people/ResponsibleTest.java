package cn.bangdai.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BangdaiTest
@DisplayName("首办负责人：只有督查人员能改派；有人离任，件不会没人管")
class ResponsibleTest extends Station {

  @Autowired Directory directory;

  @Test
  @DisplayName("改派要写原因；任务跟着走，申请人知道以后找谁")
  void reassigned() {
    ACase c = taken("village-a");
    assertThat(reassign("township-a", c, "village-a2", "调走").status()).isEqualTo(403);
    assertThat(reassign("village-b", c, "village-a2", "调走").status()).isEqualTo(404);
    Api.Answer silent = reassign("supervisor-a", c, "village-a2", " ");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.detail()).contains("请写明改派的原因");
    assertThat(reassign("supervisor-a", c, "village-b", "调走").status()).isEqualTo(422);
    assertThat(reassign("supervisor-a", c, "village-a", "调走").status()).isEqualTo(422);
    assertThat(c.now().responsible()).isEqualTo("village-a");

    assertThat(reassign("supervisor-a", c, "village-a2", "调走").status()).isEqualTo(200);
    assertThat(c.now().responsible()).isEqualTo("village-a2");
    assertThat(hands(c, "signMandate")).isEqualTo("village-a2");
    assertThat(c.now().told()).last().asString().contains("杨建国 负责到底");
    c.does("village-a2", "signMandate", "SIGNED");
    assertThat(hands(c, "checkMaterials")).isEqualTo("village-a2");
    assertThat(
            jdbc.sql(
                    "select summary from audit_event where case_number = :n and verb = 'case.reassign'")
                .param("n", c.number())
                .query(String.class)
                .list())
        .containsExactly("首办负责人由 马秀英 改为 杨建国：调走");
  }

  @Test
  @DisplayName("没人受理的件没有首办负责人可改；离岗的人不能接")
  void notYetOrAway() {
    ACase fresh = ACase.registered(api, "village-a", PENSION);
    assertThat(reassign("supervisor", fresh, "village-a2", "调走").status()).isEqualTo(409);
    ACase c = taken("village-a");
    goes("village-a2", "2026-11-21T09:00:00+08:00");
    assertThat(reassign("supervisor", c, "village-a2", "调走").detail()).contains("杨建国 现在离岗");
  }

  @Test
  @DisplayName("离岗期间改派，任务归新的负责人，原来的人回来也不再拿走")
  void reassignedWhileAway() {
    ACase c = taken("village-a");
    long absence = goes("village-a", "2026-11-21T09:00:00+08:00");
    assertThat(reassign("supervisor", c, "township-a", "长期住院").status()).isEqualTo(200);
    assertThat(hands(c, "signMandate")).isEqualTo("township-a");
    comesBack("village-a", absence);
    assertThat(hands(c, "signMandate")).isEqualTo("township-a");
  }

  @Test
  @DisplayName("离任：任务由同站的人代办，件列给督查人员改派，账号不再有岗位")
  void whoLeavesLeavesNoOrphan() {
    directory.remember(Actor.at("LT.JJ.01", "leaver", "纳建军", Role.VILLAGE_AGENT));
    ACase c = taken("village-a");
    assertThat(reassign("supervisor", c, "leaver", "分工").status()).isEqualTo(200);
    assertThat(hands(c, "signMandate")).isEqualTo("leaver");

    assertThat(leave("village-a", "leaver", "辞职").status()).isEqualTo(404);
    assertThat(leave("admin", "leaver", "").status()).isEqualTo(422);
    Api.Answer left = leave("admin", "leaver", "辞职");
    assertThat(left.status()).as(left.text()).isEqualTo(200);
    assertThat(left.json().path("cases").asInt()).isEqualTo(1);
    assertThat(hands(c, "signMandate")).endsWith(" for leaver").doesNotStartWith("leaver");
    assertThat(moves(c)).last().asString().startsWith("纳建军 离任");
    assertThat(leave("admin", "leaver", "辞职").status()).isEqualTo(409);
    assertThat(leftBehind("supervisor-a")).contains(c.number());
    assertThat(leftBehind("supervisor")).contains(c.number());
    assertThat(leftBehind("village-a")).doesNotContain(c.number());
    assertThat(reassign("supervisor", c, "leaver", "分工").status()).isEqualTo(422);

    assertThat(reassign("supervisor-a", c, "village-a", "接手").status()).isEqualTo(200);
    assertThat(leftBehind("supervisor-a")).doesNotContain(c.number());
    assertThat(hands(c, "signMandate")).isEqualTo("village-a");
  }

  @Test
  @DisplayName("换了单位：领走的岗位任务退回给同岗位的人，负责的件列给督查人员改派，原单位的件不再看得见")
  void whoMovesTakesNothingAlong() {
    directory.remember(Actor.at("LT.JJ.01", "mover", "丁秀兰", Role.VILLAGE_AGENT));
    ACase c = taken("village-a");
    assertThat(reassign("supervisor", c, "mover", "分工").status()).isEqualTo(200);
    ACase fresh = ACase.registered(api, "village-a", PENSION);
    String take = "/api/tasks/" + fresh.task("takeRequest") + "/assign";
    assertThat(api.post("supervisor", take, Map.of("to", "mover")).status()).isEqualTo(200);
    settle.round();
    assertThat(hands(fresh, "takeRequest")).isEqualTo("mover");
    assertThat(leftBehind("supervisor")).doesNotContain(c.number());

    clock.moveTo("2026-11-20", "10:00");
    directory.remember(Actor.at("LT.JX.01", "mover", "丁秀兰", Role.VILLAGE_AGENT));
    settle.round();
    assertThat(hands(fresh, "takeRequest")).isEqualTo("[village-agent@LT.JJ.01]");
    assertThat(moves(fresh)).containsExactly("丁秀兰 岗位变动，“受理委托”退回，由同岗位的人领取");
    assertThat(leftBehind("supervisor-a")).contains(c.number());
    settle.round();
    assertThat(moves(fresh)).hasSize(1);

    assertThat(reassign("supervisor-a", c, "village-a", "接手").status()).isEqualTo(200);
    assertThat(leftBehind("supervisor-a")).doesNotContain(c.number());
    jdbc.sql("delete from account where username = 'mover'").update();
  }

  @Test
  @DisplayName("离任的人登得上也没有岗位；岗位有起止日期，不用重新登录")
  void postsFollowTheDay() {
    assertThat(leave("supervisor", "village-b", "退休").status()).isEqualTo(200);
    assertThat(api.get("village-b", "/api/me").json().path("groups")).isEmpty();
    assertThat(api.post("village-b", "/api/cases", ACase.registration(PENSION)).status())
        .isEqualTo(403);

    Map<String, Object> post =
        Map.of(
            "username", "county",
            "role", "department-agent",
            "unit", "LT.MZJ",
            "kind", "CHIEF_REPRESENTATIVE",
            "from", "2026-11-23",
            "until", "2026-11-24");
    Api.Answer given = api.post("admin", "/api/posts", post);
    assertThat(given.status()).as(given.text()).isEqualTo(201);
    assertThat(groups("county")).doesNotContain("department-agent@LT.MZJ");
    clock.moveTo("2026-11-23", "00:00");
    assertThat(groups("county")).contains("department-agent@LT.MZJ", "county-agent@LT");
    api.post("admin", "/api/posts/" + given.json().path("id").asLong() + "/end", null);
    assertThat(groups("county")).doesNotContain("department-agent@LT.MZJ");
  }

  private String groups(String who) {
    return api.get(who, "/api/me").json().path("groups").toString();
  }

  private Api.Answer reassign(String by, ACase c, String to, String reason) {
    return api.post(
        by, "/api/cases/" + c.number() + "/responsible", Map.of("to", to, "reason", reason));
  }

  private Api.Answer leave(String by, String who, String reason) {
    return api.post(by, "/api/people/" + who + "/leave", Map.of("reason", reason));
  }

  private String leftBehind(String who) {
    return api.get(who, "/api/supervision/left-behind").text();
  }
}
