package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("任务清单：我的、待领取、本单位；筛选、翻页、计数、退回、转派")
class TaskListTest {

  private static final String PENSION = "LT-P-015";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired WorklistCounts counts;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  @Test
  @DisplayName("新登记的件在本站待领取，领了就在我的里，办完就不在了；别站看不到")
  void fromClaimableToMine() {
    ACase c = registered();
    String task = c.task("takeRequest");
    assertThat(ids("village-a", "claimable", c)).containsExactly(task);
    assertThat(ids("village-a2", "claimable", c)).containsExactly(task);
    assertThat(ids("village-a", "mine", c)).isEmpty();
    assertThat(ids("village-a2", "unit", c)).containsExactly(task);
    for (String stranger : List.of("village-b", "township-a", "county", "civil-affairs", "admin")) {
      assertThat(ids(stranger, "claimable", c)).as(stranger).isEmpty();
      assertThat(ids(stranger, "mine", c)).as(stranger).isEmpty();
      assertThat(ids(stranger, "unit", c)).as(stranger).isEmpty();
    }
    assertThat(ids("supervisor-a", "unit", c)).containsExactly(task);
    assertThat(ids("auditor", "unit", c)).containsExactly(task);

    claim("village-a", task, 200);
    assertThat(ids("village-a", "mine", c)).containsExactly(task);
    assertThat(ids("village-a2", "claimable", c)).isEmpty();
    assertThat(ids("village-a2", "unit", c)).containsExactly(task);
    claim("village-a", task, 200);

    c.taken("village-a");
    assertThat(ids("village-a", "unit", c)).containsExactly(c.task("signMandate"));
  }

  @Test
  @DisplayName("一行写明什么事、为谁（脱敏）、哪一步、还剩多久")
  void aRow() {
    ACase c = registered();
    JsonNode row = rows("village-a", "scope=claimable&case=" + c.number()).get(0);
    assertThat(row.path("name").asString()).isEqualTo("受理委托");
    assertThat(row.path("itemName").asString()).isEqualTo("城乡居民养老保险参保登记");
    assertThat(row.path("applicant").asString()).contains("*").doesNotContain("王小兰");
    assertThat(row.path("unit").asString()).isEqualTo("LT.JJ.01");
    assertThat(row.path("lamp").asString()).isEqualTo("GREEN");
    assertThat(row.path("dueAt").asString()).startsWith("2026-11-24T00:00");
    assertThat(row.path("greenChannel").asBoolean()).isTrue();
    assertThat(row.path("assignee").isNull()).isTrue();
  }

  @Test
  @DisplayName("按步骤、办件、事项、灯、文字筛选，可以合用；%、_ 只是字")
  void filters() {
    ACase c = registered();
    String other = ACase.registered(api, "village-a", "LT-P-016").number();
    String task = c.task("takeRequest");
    String mine = "scope=claimable&case=" + c.number();
    assertThat(found(mine + "&key=takeRequest")).containsExactly(task);
    assertThat(found(mine + "&key=deliver")).isEmpty();
    assertThat(found(mine + "&item=" + PENSION)).containsExactly(task);
    assertThat(found(mine + "&item=LT-P-016")).isEmpty();
    assertThat(found(mine + "&lamp=GREEN")).containsExactly(task);
    assertThat(found(mine + "&lamp=RED")).isEmpty();
    assertThat(found(mine + "&q=" + c.number().toLowerCase(Locale.ROOT))).containsExactly(task);
    assertThat(found(mine + "&q=%E5%85%BB%E8%80%81")).containsExactly(task);
    assertThat(found(mine + "&q=%25")).isEmpty();
    assertThat(found(mine + "&q=_")).isEmpty();
    assertThat(found("scope=claimable&item=LT-P-016&case=" + other)).hasSize(1);
  }

  @Test
  @DisplayName("五十多项任务一页页翻，不漏不重，最急的在前")
  void paging() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      expected.add(ACase.registered(api, "village-b", "LT-P-042").task("takeRequest"));
    }
    for (String scope : List.of("claimable", "unit")) {
      for (int size : new int[] {7, 20, 53, 100}) {
        List<String> seen = new ArrayList<>();
        List<String> dues = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
          Api.Answer page =
              api.get(
                  "village-b",
                  "/api/tasks?item=LT-P-042&scope=" + scope + "&limit=" + size + cursor);
          assertThat(page.status()).as(page.text()).isEqualTo(200);
          page.json()
              .path("items")
              .forEach(
                  row -> {
                    seen.add(row.path("id").asString());
                    dues.add(row.path("dueAt").asString());
                  });
          JsonNode next = page.json().path("nextCursor");
          cursor = next.isNull() ? "" : "&cursor=" + next.asString();
          pages++;
        } while (!cursor.isEmpty());
        assertThat(seen).as(scope + size).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(new HashSet<>(seen)).hasSize(seen.size());
        assertThat(dues).isSorted();
        assertThat(pages).isEqualTo((53 + size - 1) / size);
      }
    }
  }

  @Test
  @DisplayName("同一天到期的，绿色通道排在前面，一页页翻也一样")
  void greenChannelComesFirst() {
    List<String> plain = new ArrayList<>();
    List<String> green = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      plain.add(registered(List.of()));
      green.add(registered(List.of("DISABLED")));
    }
    for (String scope : List.of("claimable", "unit")) {
      List<String> seen = new ArrayList<>();
      String cursor = "";
      do {
        Api.Answer page =
            api.get("village-b", "/api/tasks?item=LT-P-037&limit=3&scope=" + scope + cursor);
        page.json().path("items").forEach(row -> seen.add(row.path("caseNumber").asString()));
        JsonNode next = page.json().path("nextCursor");
        cursor = next.isNull() ? "" : "&cursor=" + next.asString();
      } while (!cursor.isEmpty());
      assertThat(seen.subList(0, 4)).as(scope).containsExactlyInAnyOrderElementsOf(green);
      assertThat(seen.subList(4, 8)).as(scope).containsExactlyInAnyOrderElementsOf(plain);
    }
  }

  private String registered(List<String> groups) {
    Map<String, Object> registration = ACase.registration("LT-P-037");
    Map<String, Object> applicant = new java.util.LinkedHashMap<>(applicant(registration));
    applicant.put("groups", groups);
    registration.put("applicant", applicant);
    return api.post("village-b", "/api/cases", registration).json().path("caseNumber").asString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> applicant(Map<String, Object> registration) {
    return (Map<String, Object>) registration.get("applicant");
  }

  @Test
  @DisplayName("翻页中间有任务被领走，后面的页不漏不重")
  void pagingWhileTheListChanges() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(ACase.registered(api, "village-b", "LT-P-041").task("takeRequest"));
    }
    JsonNode first =
        api.get("village-b", "/api/tasks?item=LT-P-041&scope=claimable&limit=5").json();
    String shown = first.path("items").get(4).path("id").asString();
    claim("village-b", shown, 200);
    List<String> rest = new ArrayList<>();
    api.get(
            "village-b",
            "/api/tasks?item=LT-P-041&scope=claimable&limit=100&cursor="
                + first.path("nextCursor").asString())
        .json()
        .path("items")
        .forEach(row -> rest.add(row.path("id").asString()));
    List<String> together = new ArrayList<>(rest);
    first.path("items").forEach(row -> together.add(row.path("id").asString()));
    assertThat(together).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  @DisplayName("退回：领取人自己和上级督查可以，别人不可以；首办负责人的任务退不掉")
  void releasing() {
    ACase c = registered();
    String task = c.task("takeRequest");
    claim("village-a", task, 200);
    assertThat(post("village-a2", task, "release", null).status()).isEqualTo(403);
    assertThat(post("township-a", task, "release", null).status()).isEqualTo(403);
    assertThat(post("auditor", task, "release", null).status()).isEqualTo(403);
    assertThat(post("village-a", task, "release", null).status()).isEqualTo(200);
    assertThat(ids("village-a2", "claimable", c)).containsExactly(task);
    claim("village-a2", task, 200);
    assertThat(post("supervisor-a", task, "release", null).status()).isEqualTo(200);
    assertThat(ids("village-a", "claimable", c)).containsExactly(task);

    c.taken("village-a");
    Api.Answer own = post("village-a", c.task("signMandate"), "release", null);
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.code()).isEqualTo("BELONGS_TO_RESPONSIBLE");
  }

  @Test
  @DisplayName("转派：给同站有岗位的人；给办不了的人、由无权的人，都不行")
  void assigning() {
    ACase c = registered();
    String task = c.task("takeRequest");
    assertThat(assign("village-a", task, "village-a2").status()).isEqualTo(403);
    assertThat(assign("township-a", task, "village-a2").status()).isEqualTo(403);
    assertThat(assign("supervisor", task, "village-a").status()).isEqualTo(200);
    assertThat(ids("village-a", "mine", c)).containsExactly(task);
    for (String wrong : List.of("village-b", "township-a", "supervisor", "admin", "approver-a")) {
      Api.Answer answer = assign("village-a", task, wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.code()).isEqualTo("CANNOT_DO_TASK");
    }
    assertThat(assign("village-a", task, "village-a2").status()).isEqualTo(200);
    assertThat(ids("village-a", "mine", c)).isEmpty();
    assertThat(ids("village-a2", "mine", c)).containsExactly(task);
    assertThat(post("village-a", task, "complete", ACase.form("TAKE")).code())
        .isEqualTo("TASK_TAKEN");

    c.taken("village-a2");
    String sign = c.task("signMandate");
    assertThat(assign("village-a2", sign, "township-a").code()).isEqualTo("CANNOT_DO_TASK");
    assertThat(assign("village-a2", sign, "village-a").status()).isEqualTo(200);
    c.does("village-a", "signMandate", "SIGNED");
  }

  @Test
  @DisplayName("随便领、退、转、办一通，计数总和数出来的行一样；折叠计数不改总和")
  void countsAgreeWithRows() {
    Random random = new Random(42);
    List<ACase> cases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cases.add(registered());
    }
    List<String> people = List.of("village-a", "village-a2", "supervisor-a");
    for (int i = 0; i < 150; i++) {
      ACase c = cases.get(random.nextInt(cases.size()));
      String user = people.get(random.nextInt(people.size()));
      List<String> open = tasks(c);
      if (!open.isEmpty()) {
        anything(user, open.get(random.nextInt(open.size())), random);
      }
      if (i % 30 == 29) {
        countsAreRight();
        counts.fold();
        countsAreRight();
      }
    }
    long keys =
        jdbc.sql("select count(distinct key) from worklist_count").query(Long.class).single();
    counts.fold();
    assertThat(jdbc.sql("select count(*) from worklist_count").query(Long.class).single())
        .isLessThanOrEqualTo(keys);
    assertThat(counts.fold()).isZero();
    countsAreRight();
  }

  @Test
  @DisplayName("“本单位”的个数就是翻得到的行数：审批人员不数还没到过审批的件")
  void theNumberIsWhatOneSees() {
    ACase sorting = registered().atTownship();
    assertThat(ids("township-a", "unit", sorting)).hasSize(1);
    assertThat(ids("approver-a", "unit", sorting)).isEmpty();
    for (String user : List.of("township-a", "approver-a", "approver-b")) {
      JsonNode counts = api.get(user, "/api/tasks?limit=1").json().path("counts");
      assertThat(counts.path("unit").asInt()).as(user).isEqualTo(rowsOfUnit(user));
    }
  }

  private int rowsOfUnit(String user) {
    int rows = 0;
    String cursor = "";
    do {
      JsonNode page = api.get(user, "/api/tasks?scope=unit&limit=100" + cursor).json();
      rows += page.path("items").size();
      JsonNode next = page.path("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + next.asString();
    } while (cursor != null);
    return rows;
  }

  /** One of the four deeds; whether it is allowed is not the point here. */
  private void anything(String user, String task, Random random) {
    Api.Answer answer =
        switch (random.nextInt(4)) {
          case 0 -> post(user, task, "claim", null);
          case 1 -> post(user, task, "release", null);
          case 2 -> assign(user, task, random.nextBoolean() ? "village-a" : "village-a2");
          default ->
              post(user, task, "complete", ACase.form(random.nextBoolean() ? "TAKE" : "SIGNED"));
        };
    assertThat(answer.status()).as(answer.text()).isLessThan(500);
  }

  private void countsAreRight() {
    for (String user : List.of("village-a", "village-a2", "village-b", "township-a", "county")) {
      JsonNode me = api.get(user, "/api/me").json();
      List<String> groups = new ArrayList<>();
      me.path("groups").forEach(g -> groups.add(g.asString()));
      JsonNode counts = api.get(user, "/api/tasks?limit=1").json().path("counts");
      assertThat(counts.path("mine").asInt())
          .as(user + " mine")
          .isEqualTo(count("assignee = :v", user));
      assertThat(counts.path("unit").asInt())
          .as(user + " unit")
          .isEqualTo(count("unit = :v", me.path("unit").asString()));
      assertThat(counts.path("claimable").asInt())
          .as(user + " claimable")
          .isEqualTo(
              groups.stream()
                  .mapToInt(g -> count("assignee is null and :v = any(candidates)", g))
                  .sum());
    }
  }

  private int count(String condition, String value) {
    return jdbc.sql("select count(*)::int from worklist_task where " + condition)
        .param("v", value)
        .query(Integer.class)
        .single();
  }

  private List<String> tasks(ACase c) {
    return jdbc.sql("select task_id from worklist_task where case_number = :n")
        .param("n", c.number())
        .query(String.class)
        .list();
  }

  private ACase registered() {
    return ACase.registered(api, "village-a", PENSION);
  }

  private List<String> ids(String user, String scope, ACase c) {
    return idsOf(rows(user, "scope=" + scope + "&case=" + c.number()));
  }

  private List<String> found(String query) {
    return idsOf(rows("village-a", query));
  }

  private static List<String> idsOf(JsonNode rows) {
    List<String> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.path("id").asString()));
    return ids;
  }

  private JsonNode rows(String user, String query) {
    Api.Answer answer = api.get(user, "/api/tasks?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items");
  }

  private void claim(String user, String task, int status) {
    Api.Answer answer = post(user, task, "claim", null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  private Api.Answer assign(String user, String task, String to) {
    return post(user, task, "assign", Map.of("to", to));
  }

  private Api.Answer post(String user, String task, String deed, Object body) {
    return api.post(user, "/api/tasks/" + task + "/" + deed, body);
  }
}
