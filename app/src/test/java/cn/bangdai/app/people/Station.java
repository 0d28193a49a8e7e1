package cn.bangdai.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.MovableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What tests of people have in common: who goes, who comes, and everybody there again at the end.
 */
abstract class Station {

  static final String PENSION = "LT-P-015";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired SettleTasks settle;
  @Autowired TaskAlarms alarms;
  @Autowired PostsNow posts;
  Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  /** People and clock are everybody's. */
  @AfterEach
  void everybodyIsThere() {
    jdbc.sql("delete from absence").update();
    jdbc.sql("delete from backup").update();
    jdbc.sql("delete from post").update();
    jdbc.sql("update account set closed_at = null").update();
    clock.moveTo("2026-11-20", "09:00");
    posts.refresh();
    settle.round();
    alarms.round();
    theCountersAreRight();
  }

  /** A case of that agent's station, taken: the mandate is to be signed. */
  ACase taken(String agent) {
    return ACase.registered(api, agent, PENSION).taken(agent);
  }

  /** On these days, the last one included; id of the entry. */
  long plans(String who, String from, String until) {
    return entered(api.post(who, "/api/absences", plan(null, from, until, "培训")));
  }

  static Map<String, Object> plan(String username, String from, String until, String reason) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("username", username);
    plan.put("from", from);
    plan.put("until", until);
    plan.put("reason", reason);
    return plan;
  }

  /** From now on until that time; id of the entry. */
  long goes(String who, String backAt) {
    return entered(api.post(who, "/api/absences/away", away(null, "镇卫生院", "13909530418", backAt)));
  }

  static Map<String, Object> away(String username, String place, String contact, String backAt) {
    Map<String, Object> away = new HashMap<>();
    away.put("username", username);
    away.put("place", place);
    away.put("reason", "看病");
    away.put("contact", contact);
    away.put("backAt", backAt);
    return away;
  }

  private static long entered(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asLong();
  }

  void comesBack(String who, long absence) {
    Api.Answer answer = api.post(who, "/api/absences/" + absence + "/end", null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  void backs(String by, String whom, String backup) {
    Api.Answer answer = api.post(by, "/api/backups", Map.of("username", whom, "backup", backup));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** Time passes; whatever polls has polled. */
  void timeIs(String day, String time) {
    clock.moveTo(day, time);
    settle.round();
    alarms.round();
  }

  /** The one open task of that key: {@code holder for absent} or {@code [groups] for absent}. */
  String hands(ACase c, String key) {
    for (JsonNode task : c.json().path("openTasks")) {
      if (task.path("key").asString().equals(key)) {
        String holder =
            task.path("assignee").isNull()
                ? task.path("candidates").toString().replace("\"", "")
                : task.path("assignee").asString();
        JsonNode absent = task.path("standsFor");
        return absent.isNull() ? holder : holder + " for " + absent.asString();
      }
    }
    throw new AssertionError("no open task " + key + " in " + c.open());
  }

  /** Sentences of the trail about hands that changed, oldest first. */
  List<String> moves(ACase c) {
    return jdbc.sql(
            "select summary from audit_event where case_number = :n and verb = 'task.standIn' order by id")
        .param("n", c.number())
        .query(String.class)
        .list();
  }

  List<String> alarmed(String supervisor) {
    JsonNode items = api.get(supervisor, "/api/supervision/alarms").json().path("items");
    List<String> found = new java.util.ArrayList<>();
    items.forEach(a -> found.add(a.path("caseNumber").asString() + " " + a.path("key").asString()));
    return found;
  }

  /** What the list counts is what is there. */
  void theCountersAreRight() {
    List<String> wrong =
        jdbc.sql(
                """
                with real (key, n) as (
                  select 'unit:' || unit, count(*) from worklist_task group by 1
                  union all
                  select 'user:' || assignee, count(*) from worklist_task where assignee is not null group by 1
                  union all
                  select 'group:' || g, count(*) from worklist_task, unnest(candidates) g where assignee is null group by 1),
                counted (key, n) as (
                  select key, sum(n) from worklist_count group by key having sum(n) <> 0),
                offered (key, n) as (
                  select 'group:' || grp, count(*) from worklist_candidate group by 1)
                select coalesce(r.key, c.key) || ': counted ' || coalesce(c.n, 0) || ', there ' || coalesce(r.n, 0)
                from real r full join counted c on c.key = r.key
                where coalesce(r.n, 0) <> coalesce(c.n, 0)
                union all
                select coalesce(r.key, o.key) || ': offered ' || coalesce(o.n, 0)
                from (select * from real where key like 'group:%') r full join offered o on o.key = r.key
                where coalesce(r.n, 0) <> coalesce(o.n, 0)
                """)
            .query(String.class)
            .list();
    assertThat(wrong).isEmpty();
  }
}
