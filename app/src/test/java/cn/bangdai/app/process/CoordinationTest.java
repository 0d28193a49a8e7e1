package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("协调：解决不了的问题报上一级答复，提的人确认")
class CoordinationTest extends PathTest {

  @Test
  @DisplayName("村里报到镇里，镇里报到县里，没解决再往上，到督查为止；办件照常往前走")
  void upToTheTop() {
    ACase c = village().taken("village-a");
    Api.Answer asked = ask(c, "village-a", "申请人的户口簿在外地，怎么核对？");
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("signMandate@LT.JJ.01", "answerCoordination@LT.JJ");
    assertThat(c.now().candidates("answerCoordination")).containsExactly("township-agent@LT.JJ");

    assertThat(c.tries("township-a", "answerCoordination", "PASSED_UP").status()).isEqualTo(422);
    c.does("township-a", "answerCoordination", "PASSED_UP", "reason", "镇里没有权限调阅。");
    assertThat(c.now().candidates("answerCoordination")).containsExactly("county-agent@LT");
    c.does("county", "answerCoordination", "ANSWERED", "answer", "用公安的电子证明。");
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("signMandate@LT.JJ.01", "confirmCoordination@LT.JJ.01");
    assertThat(c.now().assignee("confirmCoordination")).isEqualTo("village-a");
    c.does("village-a", "confirmCoordination", "UNSOLVED", "reason", "电子证明打不开。");
    assertThat(c.now().candidates("answerCoordination")).containsExactly("county-agent@LT");
    c.does("county", "answerCoordination", "PASSED_UP", "reason", "要县里统一定。");
    assertThat(c.now().candidates("answerCoordination")).containsExactly("supervisor@LT");
    Api.Answer top = c.tries("supervisor", "answerCoordination", "PASSED_UP", "reason", "再往上");
    assertThat(top.status()).isEqualTo(409);
    assertThat(top.code()).isEqualTo("TOP_REACHED");
    c.does("supervisor", "answerCoordination", "ANSWERED", "answer", "由公安局出纸质证明。")
        .does("village-a", "confirmCoordination", "SOLVED");

    assertThat(c.now().open()).containsExactly("signMandate@LT.JJ.01");
    JsonNode told = c.part("supervision").path("coordinations").get(0);
    assertThat(told.path("coordination").path("state").asString()).isEqualTo("SOLVED");
    assertThat(told.path("coordination").path("answeredUnit").asString()).isEqualTo("LT");
    assertThat(told.path("coordination").path("reportedAt").asString()).isNotEmpty();
    assertThat(told.path("coordination").path("answeredAt").asString()).isNotEmpty();
    assertThat(told.path("steps")).hasSize(6);
    assertThat(c.passed())
        .contains("coordination/coordinated")
        .doesNotContain("coordination/coordinationCancelled");
    c.does("village-a", "signMandate", "SIGNED");
  }

  @Test
  @DisplayName("不经办的人不能请求，没写问题不行，同一单位一次一个；看得到不等于能答复")
  void wrongPeople() {
    ACase c = village().taken("village-a");
    assertThat(ask(c, "village-b", "帮帮忙").status()).isEqualTo(404);
    assertThat(ask(c, "village-a2", "帮帮忙").status()).isEqualTo(403);
    assertThat(ask(c, "village-a", "").status()).isEqualTo(422);
    assertThat(ask(c, "village-a", "缺一个章").status()).isEqualTo(201);
    assertThat(ask(c, "village-a", "还缺一个章").code()).isEqualTo("COORDINATED_ALREADY");
    assertThat(c.tries("village-a", "answerCoordination", "ANSWERED", "answer", "自己答").status())
        .isEqualTo(403);
    assertThat(c.tries("township-b", "answerCoordination", "ANSWERED", "answer", "别镇答").status())
        .isEqualTo(404);
    c.does("township-a", "answerCoordination", "ANSWERED", "answer", "到镇里盖。")
        .does("village-a", "confirmCoordination", "SOLVED");
    assertThat(ask(c, "village-a", "又缺一个章").status()).isEqualTo(201);
  }

  private Api.Answer ask(ACase c, String by, String problem) {
    return api.post(by, "/api/cases/" + c.number() + "/coordination", Map.of("problem", problem));
  }
}
