package cn.bangdai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.KeycloakBangdaiTest;
import cn.bangdai.app.MovableClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A sample of the access matrix with people whose roles and units only Keycloak tells us. */
@KeycloakBangdaiTest
@DisplayName("Every role, signed in at Keycloak")
class EveryRoleAtKeycloakTest {

  private static final List<String> ASKED =
      List.of("case", "/api/admin/units", "/api/audit/denied");

  /** What each is answered for a case of the station LT.JJ.01, and for what two roles alone see. */
  private static final Map<String, List<Integer>> ANSWERS = new LinkedHashMap<>();

  static {
    ANSWERS.put("village-a2", List.of(200, 403, 403));
    ANSWERS.put("village-b", List.of(404, 403, 403));
    ANSWERS.put("township-a", List.of(200, 403, 403));
    ANSWERS.put("township-b", List.of(404, 403, 403));
    ANSWERS.put("approver-a", List.of(404, 403, 403));
    ANSWERS.put("county", List.of(404, 403, 403));
    ANSWERS.put("civil-affairs", List.of(404, 403, 403));
    ANSWERS.put("supervisor-a", List.of(200, 403, 403));
    ANSWERS.put("auditor", List.of(200, 403, 200));
    ANSWERS.put("admin", List.of(404, 200, 403));
  }

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @Test
  @DisplayName("sees what the matrix says, and no more")
  void sample() {
    clock.goesWithTheMachine();
    String number = registered(new Tokens().of("village-a", "bangdai"));
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    for (String user : ANSWERS.keySet()) {
      Visitor visitor = new Visitor(port).signsIn(user);
      found.put(
          user,
          ASKED.stream()
              .map(path -> path.equals("case") ? "/api/cases/" + number : path)
              .map(path -> visitor.opens(path).sees().status())
              .toList());
    }
    assertThat(found).isEqualTo(ANSWERS);
  }

  private String registered(String token) {
    String body = JsonMapper.shared().writeValueAsString(ACase.registration("LT-P-015"));
    Map<String, String> bearer = Map.of("Authorization", "Bearer " + token);
    Api.Answer answer = new Api(port).bare("POST", "/api/cases", body, bearer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("caseNumber").asString();
  }
}
