package cn.bangdai.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.cases.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("被拒绝的访问：记下谁要什么，审计人员看得到")
class DeniedAttemptsTest {

  private static final String CASE = "/api/cases/{number}";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  private Api api;
  private long before;

  @BeforeEach
  void begin() {
    api = new Api(port);
    clock.moveTo("2026-11-20", "09:17");
    before = jdbc.sql("select coalesce(max(id), 0) from denied_attempt").query(Long.class).single();
  }

  @AfterEach
  void clockBack() {
    clock.moveTo("2026-11-20", "09:00");
  }

  /** Since the test began, oldest first: who, status, route and what was asked for. */
  private List<String> kept(String who) {
    return jdbc.sql(
            """
            select status || ' ' || method || ' ' || route || ' ' || asked from denied_attempt
            where id > :before and actor = :who order by id
            """)
        .param("before", before)
        .param("who", who)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("看不到的件是 404，看得到不归他办的是 403，都留一行；一分钟里重复的只留一行")
  void eachOnceAMinute() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    String number = c.number();
    for (int i = 0; i < 3; i++) {
      assertThat(c.seenBy("village-b").status()).isEqualTo(404);
    }
    assertThat(kept("village-b")).containsExactly("404 GET " + CASE + " " + number);
    clock.moveTo("2026-11-20", "09:18");
    c.seenBy("village-b");
    assertThat(kept("village-b")).hasSize(2);

    String task = c.task("takeRequest");
    c.taken("village-a");
    assertThat(c.triesToCheck("supervisor-a", "M1", "PRESENT").status()).isEqualTo(403);
    assertThat(api.post("village-b", "/api/tasks/" + task + "/claim", null).status())
        .isEqualTo(404);
    assertThat(kept("supervisor-a"))
        .containsExactly("403 PUT /api/cases/{caseNumber}/materials/{material} " + number + " M1");
    assertThat(kept("village-b")).last().isEqualTo("404 POST /api/tasks/{id}/claim " + task);
  }

  @Test
  @DisplayName("在网页上被拒绝的也记；打错的地址、没登录的不记；地址里的姓名、证件号不记")
  void pagesTooAndNothingPersonal() {
    String number = ACase.registered(api, "village-a", "LT-P-015").number();
    Browser.signedIn(port, "village-b").get("/cases/" + number);
    assertThat(kept("village-b")).containsExactly("404 GET /cases/{number} " + number);
    api.get("village-b", "/api/nothing/" + number);
    api.get(null, "/api/cases/" + number);
    assertThat(kept("village-b")).hasSize(1);

    api.get("village-b", "/api/cases/11010519491231002X");
    api.get("village-b", "/api/cases/%E7%8E%8B%E5%B0%8F%E5%85%B0");
    api.get("village-b", "/api/cases/13909530418");
    assertThat(kept("village-b")).last().isEqualTo("404 GET " + CASE + " ?");
    assertThat(kept("village-b")).hasSize(2);
  }

  @Test
  @DisplayName("没带页面令牌的提交，也记")
  void withoutToken() {
    Browser.Page page = Browser.signedIn(port, "village-b").post("/absence/plan", "key", "k");
    assertThat(page.status()).isEqualTo(403);
    assertThat(kept("village-b")).containsExactly("403 POST MissingCsrfTokenException ");
  }

  @Test
  @DisplayName("挨个试号码的，一分钟最多记 60 行")
  void cannotFillTheDisk() {
    for (int i = 0; i < 70; i++) {
      api.get("township-b", "/api/cases/LT26-9%03d-1".formatted(i));
    }
    assertThat(kept("township-b")).hasSize(60);
  }

  @Test
  @DisplayName("只有审计人员看得到，看本单位和下级的人，可以翻页；改不了、删不掉")
  void forAuditors() {
    for (int i = 0; i < 3; i++) {
      api.get("village-b", "/api/documents/" + UUID.randomUUID());
      api.get("village-b", "/api/tasks/" + UUID.randomUUID());
    }
    Api.Answer first = api.get("auditor", "/api/audit/denied?limit=2");
    assertThat(first.json().path("items")).hasSize(2);
    assertThat(first.json().path("items").get(0).path("actor").asString()).isEqualTo("village-b");
    String next = first.json().path("nextCursor").asString();
    Api.Answer second = api.get("auditor", "/api/audit/denied?limit=2&cursor=" + next);
    assertThat(ids(second).get(0)).isEqualTo(ids(first).get(1) - 1);
    assertThat(api.get("supervisor", "/api/audit/denied").status()).isEqualTo(403);

    Browser auditor = Browser.signedIn(port, "auditor");
    assertThat(auditor.get("/cases").html()).contains("/audit/denied");
    assertThat(auditor.get("/audit/denied").html()).contains("village-b", "/api/tasks/{id}");
    assertThat(Browser.signedIn(port, "supervisor").get("/cases").html())
        .doesNotContain("/audit/denied");
    for (String change :
        List.of("update denied_attempt set asked = ''", "delete from denied_attempt")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
    }
  }

  private static List<Long> ids(Api.Answer answer) {
    List<Long> ids = new ArrayList<>();
    answer.json().path("items").forEach(row -> ids.add(row.path("id").asLong()));
    return ids;
  }
}
