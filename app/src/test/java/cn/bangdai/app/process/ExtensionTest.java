package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("延期：审批单位的督查人员批准，一次，到期以前")
class ExtensionTest extends PathTest {

  @Test
  @DisplayName("承诺、法定时限一起延长，理由告诉申请人，开延期告知书；第二次不行")
  void onceAndTold() {
    ACase c = village().beforeDepartment("human-resources");
    String promised = due(c, "promised");
    String statutory = due(c, "statutory");
    Api.Answer extended = extend("supervisor", c, 5, "要向外省核实参保记录。");
    assertThat(extended.status()).as(extended.text()).isEqualTo(200);
    assertThat(due(c, "promised")).isGreaterThan(promised);
    assertThat(due(c, "statutory")).isGreaterThan(statutory);
    assertThat(extended.json().path("dueOn").asString()).isEqualTo(due(c, "promised"));
    assertThat(c.now().told()).last().asString().contains("延长 5 个工作日").contains("外省");
    assertThat(c.documents().toString()).contains("延期告知书");
    Api.Answer again = extend("supervisor", c, 5, "还要。");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("DEADLINE_EXTENDED_BEFORE");
  }

  @Test
  @DisplayName("只有审批单位或其上级的督查人员可以；别人看得见也不行，看不见的当没有")
  void bySupervisorsOfTheDecidingAuthority() {
    ACase c = village().beforeDepartment("human-resources");
    for (String other : new String[] {"human-resources", "county", "village-a", "supervisor-a"}) {
      Api.Answer answer = extend(other, c, 5, "需要。");
      assertThat(answer.status()).as(other).isEqualTo(403);
    }
    assertThat(extend("township-b", c, 5, "需要。").status()).isEqualTo(404);
    assertThat(extend("supervisor", c, 5, "需要。").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("天数不在 1 到 10 之间、没有理由，都不行")
  void wrongInput() {
    ACase c = village().beforeDepartment("human-resources");
    for (Integer days : new Integer[] {null, 0, -1, 11}) {
      Api.Answer answer = extend("supervisor", c, days, "需要。");
      assertThat(answer.status()).as("" + days).isEqualTo(422);
      assertThat(answer.detail()).contains("1 到 10");
    }
    assertThat(extend("supervisor", c, 5, " ").status()).isEqualTo(422);
    assertThat(c.now().told()).noneMatch(told -> told.contains("延长"));
  }

  @Test
  @DisplayName("受理以前、决定以后、超期以后，都不能延期")
  void onlyWhileItRuns() {
    ACase c = village().atCounty();
    assertThat(extend("supervisor", c, 5, "需要。").code()).isEqualTo("DEADLINE_NOT_RUNNING");
    c.does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources");
    clock.moveTo("2027-03-01", "09:00");
    assertThat(extend("supervisor", c, 5, "需要。").code()).isEqualTo("DEADLINE_OVERDUE");
    c.does("human-resources", "decide", "GRANTED");
    assertThat(extend("supervisor", c, 5, "需要。").code()).isEqualTo("DEADLINE_NOT_RUNNING");
  }

  private static String due(ACase c, String limit) {
    return c.now().limit(limit).path("dueOn").asString();
  }

  private Api.Answer extend(String user, ACase c, Integer days, String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("workingDays", days);
    body.put("reason", reason);
    return api.post(user, "/api/cases/" + c.number() + "/extension", body);
  }
}
