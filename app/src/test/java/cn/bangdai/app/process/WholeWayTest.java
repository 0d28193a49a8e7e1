package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("一件代办从村到镇、到县、到部门，再回来")
class WholeWayTest {

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @Test
  @DisplayName("从登记到办结、归档，每个经手人都有名字，每件纸都有去向")
  void fromRegistrationToArchive() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").home("human-resources");
    assertThat(c.open()).containsExactly("deliver");

    c.does("village-a", "deliver", "DELIVERED").closed("village-a");

    assertThat(c.status()).isEqualTo("COMPLETED");
    assertThat(c.json().path("result").asString()).isEqualTo("GRANTED");
    assertThat(c.json().path("archivedAt").isNull()).isFalse();
    assertThat(c.open()).isEmpty();
    Set<String> names = new HashSet<>();
    c.part("history").path("tasks").forEach(t -> names.add(t.path("assignee").asString()));
    assertThat(names)
        .containsExactlyInAnyOrder("village-a", "township-a", "county", "human-resources");
    c.part("custody")
        .path("pieces")
        .forEach(piece -> assertThat(piece.path("state").asString()).isEqualTo("DELIVERED"));
    assertThat(c.part("custody").path("handovers")).hasSize(6);
    assertThat(c.passed())
        .contains(
            "proxy-handling/forwardLeg",
            "decision/toParty",
            "proxy-handling/backLeg",
            "closing/archive")
        .doesNotContain(
            "proxy-handling/supplement", "correction/supplement", "proxy-handling/returnPapers");
  }

  @Test
  @DisplayName("每到一步申请人都知道：什么时候、谁说的、说了什么")
  void theApplicantIsToldOfEachStep() {
    ACase c =
        ACase.registered(api, "village-a", "LT-P-015")
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a")
            .check("village-a", "M3", "MISSING")
            .does("village-a", "checkMaterials", "INCOMPLETE")
            .does("village-a", "supplement", "SUPPLEMENTED")
            .check("village-a", "M3", "PRESENT")
            .does("village-a", "checkMaterials", "COMPLETE")
            .does("village-a", "handOver", "HANDED_OVER")
            .carried("village-a", "township-a")
            .does("township-a", "sort", "ONWARD")
            .carried("township-a", "county")
            .does("county", "sort", "HERE")
            .does("county", "acceptApplication", "ACCEPTED")
            .carried("county", "human-resources")
            .does("human-resources", "decide", "GRANTED")
            .carried("human-resources", "county")
            .does("county", "issueResult", "ISSUED")
            .backToVillage()
            .does("village-a", "deliver", "NOT_REACHED", "note", "家里没人")
            .does("village-a", "deliver", "DELIVERED");

    List<String> marks =
        List.of(
            "已经登记",
            "接下了",
            "委托书已经签好",
            "告知书",
            "补来的材料收到了",
            "齐全",
            "收到您的材料",
            "到了",
            "到了",
            "已受理",
            "到了",
            "审批通过",
            "到了",
            "已经出件",
            "到了",
            "到了",
            "没有联系上",
            "办完了");
    List<String> told = c.now().told();
    assertThat(told).hasSameSizeAs(marks);
    for (int i = 0; i < marks.size(); i++) {
      assertThat(told.get(i)).contains(marks.get(i));
    }
    c.json()
        .path("feedback")
        .forEach(
            entry -> {
              assertThat(entry.path("at").asString()).isNotBlank();
              assertThat(entry.path("channel").asString()).isEqualTo("TRACKING");
              assertThat(entry.path("byName").asString()).isNotBlank();
            });
  }
}
