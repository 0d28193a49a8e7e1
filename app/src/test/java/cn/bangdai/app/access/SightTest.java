package cn.bangdai.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.identity.RealmAccounts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** DESIGN 6, who sees what: asked by each of the demo accounts, at several stages of one case. */
@BangdaiTest
@DisplayName("谁看得见一个件：每个账号、每个阶段、每个接口")
class SightTest {

  private static final List<String> ACCOUNTS =
      List.of(
          "village-a",
          "village-a2",
          "village-b",
          "township-a",
          "approver-a",
          "township-b",
          "approver-b",
          "county",
          "civil-affairs",
          "human-resources",
          "medical-insurance",
          "supervisor",
          "supervisor-a",
          "auditor",
          "admin");

  /** Own station, the township above it, and whoever watches over them. */
  private static final Set<String> FROM_THE_START =
      Set.of("village-a", "village-a2", "township-a", "supervisor", "supervisor-a", "auditor");

  /** Who watches over the case opens its files for a reason that they write down first. */
  private static final Set<String> OVERSEERS = Set.of("supervisor", "supervisor-a", "auditor");

  private static final int REASON_NEEDED = 403;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired RealmAccounts accounts;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  @Test
  @DisplayName("村里登记的件：经手到哪里，哪里才看得见；别的乡镇、别的部门、管理员始终看不见")
  void aCaseOnItsWay() {
    jdbc.sql("delete from decision_step where item = 'LT-P-028'").update();
    jdbc.sql(
            """
            insert into decision_step (item, position, kind, level, department)
            values ('LT-P-028', 1, 'REVIEW', 'TOWNSHIP', null), ('LT-P-028', 2, 'DECIDE', null, 'LT.MZJ')
            """)
        .update();
    ACase c = ACase.registered(api, "village-a", "LT-P-028");
    seenBy(c);
    String file = attached(c);
    c.does("village-a", "signMandate", "SIGNED")
        .everythingPresent("village-a")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER")
        .carried("village-a", "township-a");
    seenBy(c);

    c.does("township-a", "sort", "ONWARD");
    seenBy(c);
    c.does("township-a", "dispatch", "DISPATCHED");
    seenBy(c, "county");
    c.does("county", "receive", "RECEIVED").does("county", "sort", "HERE");
    seenBy(c, "county");
    c.does("county", "acceptApplication", "ACCEPTED").does("county", "dispatch", "DISPATCHED");
    seenBy(c, "county", "civil-affairs");
    c.does("civil-affairs", "receive", "RECEIVED");
    // An open task grants sight: the township's approver is asked for a review.
    seenBy(c, "county", "civil-affairs", "approver-a");
    c.does("approver-a", "review", "PASS");
    seenBy(c, "county", "civil-affairs", "approver-a");
    c.does("civil-affairs", "decide", "GRANTED").carried("civil-affairs", "county");
    c.does("county", "issueResult", "ISSUED", "returnBy", "PICKUP_HERE")
        .does("village-a", "deliver", "DELIVERED")
        .closed("village-a");
    seenBy(c, "county", "civil-affairs", "approver-a");
    downloadedBy(c, file, "county", "civil-affairs", "approver-a");
    listedBy(c, "county", "civil-affairs", "approver-a");
  }

  @Test
  @DisplayName("县里登记的件：村镇看不见")
  void aCaseOfTheCounty() {
    ACase c = ACase.registered(api, "county", "LT-P-015");
    assertThat(whoSees(c, "")).isEqualTo(new TreeSet<>(Set.of("county", "supervisor", "auditor")));
  }

  @Test
  @DisplayName("拒办交县里复核时，县窗口因为有任务才看得见；复核完就看不见了")
  void anOpenTaskGrantsSight() {
    ACase c = ACase.registered(api, "township-a", "LT-P-015");
    Set<String> before = whoSees(c, "");
    assertThat(before)
        .containsExactlyInAnyOrder("township-a", "supervisor", "supervisor-a", "auditor");
    c.does("township-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "不符合条件");
    assertThat(whoSees(c, "")).contains("county");
    c.does("county", "confirmRefusal", "OVERTURNED", "reason", "应当受理");
    assertThat(whoSees(c, "")).isEqualTo(before);
  }

  @Test
  @DisplayName("直送部门的件：县窗口没经手，看不见")
  void straightToTheDepartment() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").atTownship();
    c.does("township-a", "sort", "ONWARD", "to", "LT.RSJ")
        .does("township-a", "dispatch", "DISPATCHED");
    seenBy(c, "human-resources");
  }

  /** Those who see it from the start and these, in every part of the interface; nobody else. */
  private void seenBy(ACase c, String... further) {
    Set<String> expected = new TreeSet<>(FROM_THE_START);
    expected.addAll(List.of(further));
    for (String part : List.of("", "/history", "/audit", "/custody", "/documents", "/deadlines")) {
      assertThat(whoSees(c, part)).as("GET /api/cases/%s%s", c.number(), part).isEqualTo(expected);
    }
    tasksSeenBy(c, expected);
    assertThat(whoFindsTheRow(c)).as("the second wall").isEqualTo(expected);
  }

  /** With the application's connections and without its access decision. */
  private Set<String> whoFindsTheRow(ACase c) {
    Set<String> finding = new TreeSet<>();
    for (String account : ACCOUNTS) {
      Viewer viewer = Viewer.of(accounts.find(account).orElseThrow().actor());
      Viewers.as(
              viewer,
              () ->
                  jdbc.sql("select number from cases where number = :n")
                      .param("n", c.number())
                      .query(String.class)
                      .optional())
          .ifPresent(found -> finding.add(account));
    }
    return finding;
  }

  private Set<String> whoSees(ACase c, String part) {
    return who("/api/cases/" + c.number() + part);
  }

  private void tasksSeenBy(ACase c, Set<String> expected) {
    for (String task :
        jdbc.sql("select task_id from worklist_task where case_number = :n")
            .param("n", c.number())
            .query(String.class)
            .list()) {
      assertThat(who("/api/tasks/" + task)).as("open task").isEqualTo(expected);
    }
  }

  private void downloadedBy(ACase c, String file, String... further) {
    Set<String> expected = new TreeSet<>(FROM_THE_START);
    expected.addAll(List.of(further));
    for (String account : ACCOUNTS) {
      int status = api.get(account, "/api/cases/" + c.number() + "/files/" + file).status();
      int seen = OVERSEERS.contains(account) ? REASON_NEEDED : 200;
      assertThat(status).as(account).isEqualTo(expected.contains(account) ? seen : 404);
    }
  }

  /** The list shows exactly those what they may open. */
  private void listedBy(ACase c, String... further) {
    Set<String> expected = new TreeSet<>(FROM_THE_START);
    expected.addAll(List.of(further));
    Set<String> listed = new TreeSet<>();
    for (String account : ACCOUNTS) {
      Api.Answer list = api.get(account, "/api/cases?q=" + c.number());
      assertThat(list.status()).isEqualTo(200);
      if (list.json().path("items").size() == 1) {
        listed.add(account);
      }
    }
    assertThat(listed).isEqualTo(expected);
  }

  private Set<String> who(String path) {
    Set<String> seeing = new TreeSet<>();
    for (String account : ACCOUNTS) {
      int status = api.get(account, path).status();
      assertThat(status).as(account + " " + path).isIn(200, 404);
      if (status == 200) {
        seeing.add(account);
      }
    }
    return seeing;
  }

  /** A file of the first material; its id. */
  private String attached(ACase c) {
    String boundary = "----bangdai";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"身份证.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%%PDF-1.4\n%%%%EOF\r\n--%s--\r\n";
    c.taken("village-a");
    Api.Answer answer =
        api.raw(
            "village-a",
            "POST",
            "/api/cases/" + c.number() + "/materials/M1/files",
            body.formatted(boundary, boundary),
            "multipart/form-data; boundary=" + boundary);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get(0).path("id").asString();
  }
}
