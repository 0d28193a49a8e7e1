package cn.bangdai.app.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.identity.Actor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("预约和上门：约好、登记结果、今天要见谁")
class VisitTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired CancelVisits cancel;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
    clock.moveTo("2026-11-20", "09:00");
  }

  @AfterEach
  void clockBack() {
    clock.moveTo("2026-11-20", "09:00");
  }

  @Test
  @DisplayName("办件里约上门：申请人看得到，当天在列表上，登记结果后不再提醒，重复登记不行")
  void ofACase() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    String path = "/api/cases/" + c.number() + "/visits";
    Api.Answer planned = api.post("village-a", path, homeVisit(), "v1");
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    String id = planned.json().path("id").asString();
    assertThat(api.post("village-a", path, homeVisit(), "v1").json().path("id").asString())
        .isEqualTo(id);
    assertThat(c.now().told()).last().asString().contains("11月23日 09:30").contains("取户口簿");
    assertThat(ahead("village-a", id)).isTrue();
    assertThat(ahead("village-b", id)).isFalse();

    String close = "/api/visits/" + id + "/close";
    Map<String, Object> done = new HashMap<>(Map.of("state", "DONE", "outcome", "户口簿取回"));
    assertThat(api.post("village-b", close, done).status()).isEqualTo(404);
    assertThat(api.post("village-a", close, done).status()).isEqualTo(422);
    done.put("people", "马秀英");
    assertThat(api.post("village-a", close, done, "c1").status()).isEqualTo(200);
    assertThat(api.post("village-a", close, done, "c1").status()).isEqualTo(200);
    assertThat(api.post("village-a", close, done).code()).isEqualTo("VISIT_CLOSED");
    assertThat(ahead("village-a", id)).isFalse();
    JsonNode kept = c.part("visits").path("items").get(0);
    assertThat(kept.path("state").asString()).isEqualTo("DONE");
    assertThat(kept.path("people").asString()).isEqualTo("马秀英");
  }

  @Test
  @DisplayName("没有办件也能约：姓名电话加密，列表上只露姓")
  void beforeACase() {
    Map<String, Object> visit = homeVisit();
    assertThat(api.post("village-a", "/api/visits", visit).status()).isEqualTo(422);
    visit.put("name", "欧阳春花");
    visit.put("phone", "13909530418");
    Api.Answer planned = api.post("village-a", "/api/visits", visit);
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    assertThat(planned.text()).contains("欧*").doesNotContain("春花").doesNotContain("13909530418");
    assertThat(
            jdbc.sql("select count(*) from visit where position('春花'::bytea in name_enc) > 0")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(api.post("auditor", "/api/visits", visit).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("缺什么说什么：时间过去了、没写在哪里、不认识的种类")
  void whatIsWrong() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    String path = "/api/cases/" + c.number() + "/visits";
    Map<String, Object> visit = homeVisit();
    visit.put("at", "2026-11-20T08:59:00+08:00");
    visit.remove("place");
    Api.Answer wrong = api.post("village-a", path, visit);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("fields").propertyNames())
        .containsExactlyInAnyOrder("at", "place");
    assertThat(api.post("village-a", path, Map.of()).status()).isEqualTo(422);
    visit.put("kind", "TEA");
    assertThat(api.post("village-a", path, visit).status()).isEqualTo(400);
    assertThat(api.post("village-b", path, homeVisit()).status()).isEqualTo(404);
    assertThat(api.post("auditor", path, homeVisit()).status()).isEqualTo(403);
    assertThat(c.part("visits").path("items")).isEmpty();
  }

  @Test
  @DisplayName("办件结束，以后的约会取消，该见没见的还等着登记")
  void aClosedCaseNeedsNoVisit() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    String path = "/api/cases/" + c.number() + "/visits";
    String late = api.post("village-a", path, homeVisit()).json().path("id").asString();
    Map<String, Object> sooner = homeVisit();
    sooner.put("at", "2026-11-20T09:30:00+08:00");
    String soon = api.post("village-a", path, sooner).json().path("id").asString();
    clock.moveTo("2026-11-20", "10:00");
    cancel.closed(c.number(), Actor.at("LT.JJ.01", "village-a", "马秀英"));
    assertThat(ahead("village-a", late)).isFalse();
    assertThat(ahead("village-a", soon)).isTrue();
  }

  private boolean ahead(String user, String id) {
    for (JsonNode visit : api.get(user, "/api/visits").json().path("items")) {
      if (visit.path("id").asString().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> homeVisit() {
    return new HashMap<>(
        Map.of(
            "kind", "HOME_VISIT",
            "at", "2026-11-23T09:30:00+08:00",
            "place", "塔湾村三队",
            "purpose", "取户口簿"));
  }
}
