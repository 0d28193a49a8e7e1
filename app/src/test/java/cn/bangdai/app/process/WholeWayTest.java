package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.HashSet;
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
}
