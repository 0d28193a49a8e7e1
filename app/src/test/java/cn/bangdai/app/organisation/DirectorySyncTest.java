package cn.bangdai.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.TestKeycloak;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Actors;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import cn.bangdai.identity.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("与真的 Keycloak 同步机构和人员")
class DirectorySyncTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired DirectorySync sync;
  @Autowired FollowEvents events;
  @Autowired Units units;
  @Autowired Actors actors;
  @Autowired Directory directory;
  private MirroredRealm realm;
  private Api api;

  @BeforeAll
  void realm() {
    realm = MirroredRealm.made();
    MirroredRealm.forgottenBy(jdbc);
    // Keycloak's events bear the time of this machine.
    clock.moveTo(Instant.now());
  }

  @BeforeEach
  void aMomentLater() {
    api = new Api(port);
    clock.moveTo(clock.instant().plusSeconds(20));
  }

  @AfterAll
  void nothingIsLeft() {
    MirroredRealm.forgottenBy(jdbc);
    units.refresh();
    clock.moveTo("2026-11-20", "09:00");
  }

  @Test
  @Order(1)
  @DisplayName("试读说出会变什么，什么都不变；照做以后，单位、人员、岗位都在，没有人的部门看得出来")
  void everythingIsTakenIn() {
    Map<String, Integer> rehearsed = reads("?dryRun=true");
    assertThat(rehearsed).containsEntry("UNIT_ADDED", 42).containsEntry("PERSON_ADDED", 300);
    assertThat(units.find("SY")).isEmpty();
    assertThat(reads("")).isEqualTo(rehearsed);
    assertThat(units.find("SY.MZJ").orElseThrow().isDepartment()).isTrue();
    assertThat(units.unit("SY.T3.02").parent()).isEqualTo("SY.T3");
    assertThat(units.unit("SY.T3.02").level()).hasToString("VILLAGE");
    assertThat(directory.find("sy-0").orElseThrow().unitsAs(Role.ADMIN)).containsExactly("SY");
    assertThat(reads("")).as("nothing differs the second time").isEmpty();
    JsonNode flagged = api.get("admin", "/api/admin/units?flagged=true&limit=100").json();
    assertThat(flagged.path("items").toString()).contains("NOT_IN_DIRECTORY");
    assertThat(api.get("admin", "/api/admin/people?q=马秀英").text()).contains("village-a");
    assertThat(api.get("admin", "/api/admin/people?q=沙").json().path("items")).isEmpty();
  }

  @Test
  @Order(2)
  @DisplayName("单位改名、改码、挪了位置没改码、撤销；有件在办的留着，办完才撤")
  void unitsChange() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    jdbc.sql("insert into case_unit values (:n, 'SY.T9.03', 'REACHED', now())")
        .param("n", c.number())
        .update();
    realm.changes("SY.T1.01", "东风村", "SY.T1.01", "VILLAGE");
    realm.changes("SY.T1.02", "第1镇第2村", "SY.T1.22", "VILLAGE");
    realm.moves("SY.T2.01", "SY.T3");
    realm.removesGroup("SY.T8.03");
    realm.removesGroup("SY.T9.03");
    realm.adds("SY.T9", "新民村", "SY.T9.04", "VILLAGE");
    assertThat(reads("?acceptMany=true"))
        .containsEntry("UNIT_RENAMED", 1)
        .containsEntry("UNIT_RECODED", 1)
        .containsEntry("UNIT_ADDED", 2)
        .containsEntry("UNIT_CLOSED", 2)
        .containsEntry("UNIT_KEPT", 1)
        .containsEntry("UNIT_BAD_PATH", 1)
        .containsEntry("PERSON_MOVED", 10)
        .containsEntry("PERSON_NO_UNIT", 20)
        .containsEntry("PERSON_BAD_UNIT", 10);
    assertThat(units.name("SY.T1.01")).isEqualTo("东风村");
    assertThat(units.unit("SY.T1.02").closedOn()).isNotNull();
    assertThat(directory.find("sy-10").orElseThrow().unit()).isEqualTo("SY.T1.22");
    assertThat(units.unit("SY.T2.01").parent()).isEqualTo("SY.T2");
    assertThat(directory.find("sy-1").orElseThrow().unitsAs(Role.VILLAGE_AGENT))
        .containsExactly("SY.T2.01");
    assertThat(directory.find("sy-28").orElseThrow().posts()).isEmpty();
    assertThat(units.unit("SY.T9.03").closedOn()).isNull();
    jdbc.sql("delete from case_unit where unit = 'SY.T9.03'").update();
    assertThat(reads("")).containsEntry("UNIT_CLOSED", 1).doesNotContainKey("UNIT_KEPT");
    assertThat(units.unit("SY.T9.03").closedOn()).isNotNull();
  }

  @Test
  @Order(3)
  @DisplayName("人员停用、删除、换单位、两个单位、没有岗位；离任的人不因同步回来")
  void peopleChange() {
    realm.enables("sy-2", false);
    realm.removesUser("sy-3");
    realm.leaves("sy-4", "SY.T5.01");
    realm.joins("sy-4", "SY.T6.01");
    realm.joins("sy-5", "SY.T7.01");
    realm.loses("sy-6", "village-agent");
    realm.renames("sy-7", "沙七");
    realm.gets("sy-9", "approver");
    jdbc.sql(
            "update account set closed_at = now(), closed_because = 'LEFT' where username = 'sy-99'")
        .update();
    assertThat(reads(""))
        .containsEntry("PERSON_DISABLED", 1)
        .containsEntry("PERSON_GONE", 1)
        .containsEntry("PERSON_MOVED", 1)
        .containsEntry("PERSON_TWO_UNITS", 1)
        .containsEntry("PERSON_NO_ROLE", 1)
        .containsEntry("PERSON_EMPTIED", 2)
        .containsEntry("PERSON_RENAMED", 1)
        .containsEntry("PERSON_ROLES", 1)
        .containsEntry("PERSON_LEFT_HERE", 1);
    assertThat(closedBecause("sy-2")).isEqualTo("DISABLED");
    assertThat(closedBecause("sy-3")).isEqualTo("GONE");
    assertThat(closedBecause("sy-99")).isEqualTo("LEFT");
    assertThat(directory.find("sy-4").orElseThrow().unit()).isEqualTo("SY.T6.01");
    assertThat(directory.find("sy-5").orElseThrow().posts()).isEmpty();
    assertThat(directory.find("sy-6").orElseThrow().posts()).isEmpty();
    assertThat(directory.name("sy-7")).isEqualTo("沙七");
    assertThat(
            jdbc.sql(
                    "select summary from audit_event where verb = 'account.mirror' and facts ->> 'person' = 'sy-9'")
                .query(String.class)
                .list())
        .containsExactly("按 Keycloak 更新 沙9：岗位由“村级代办员”改为“审批人员、村级代办员”");
    realm.enables("sy-2", true);
    assertThat(reads("")).containsEntry("PERSON_REOPENED", 1);
    assertThat(closedBecause("sy-2")).isNull();
  }

  @Test
  @Order(4)
  @DisplayName("一下子少得太多就停下，说明原因，什么都不改；管理员确认了才照做")
  void theBrake() {
    for (int t = 1; t <= 2; t++) {
      realm.removesGroup("SY.T" + (t + 3));
    }
    JsonNode stopped = run("");
    assertThat(stopped.path("state").asString()).isEqualTo("STOPPED");
    assertThat(stopped.path("problem").asString()).contains("这次会少 8 个，超过 10%").contains("没有改动任何东西");
    assertThat(units.unit("SY.T4").closedOn()).isNull();
    assertThat(directory.find("sy-13").orElseThrow().posts()).isNotEmpty();
    assertThat(run("?acceptMany=true").path("state").asString()).isEqualTo("DONE");
    assertThat(units.unit("SY.T4.01").closedOn()).isNotNull();
    assertThat(directory.find("sy-13").orElseThrow().posts()).isEmpty();
  }

  @Test
  @Order(5)
  @DisplayName("两次全量同步之间：收回岗位、停用、删除一分钟内生效，比登录令牌新的算数；登录失败记下来")
  void eventsAreFollowed() {
    events.tick();
    aMomentLater();
    Actor before = directory.find("sy-17").orElseThrow();
    SignedIn session = new SignedIn(before, clock.instant());
    aMomentLater();
    realm.loses("sy-17", "village-agent");
    realm.gets("sy-17", "auditor");
    realm.enables("sy-18", false);
    realm.removesUser("sy-19");
    realm.tries("sy-20", "wrong");
    assertThat(actors.of(session).is(Role.VILLAGE_AGENT)).isTrue();
    assertThat(events.tick()).isEqualTo(3);
    assertThat(actors.of(session).is(Role.VILLAGE_AGENT)).isFalse();
    assertThat(actors.of(session).unitsAs(Role.AUDITOR)).containsExactly("SY.T8.02");
    assertThat(
            actors.of(new SignedIn(before, clock.instant().plusSeconds(60))).is(Role.VILLAGE_AGENT))
        .as("a later token says what is so later")
        .isTrue();
    assertThat(closedBecause("sy-18")).isEqualTo("DISABLED");
    assertThat(closedBecause("sy-19")).isEqualTo("GONE");
    assertThat(events.tick()).as("not looked at again so soon").isZero();
    aMomentLater();
    assertThat(events.tick()).as("what is known is not read again").isZero();
    assertThat(
            jdbc.sql("select reason from sign_in_failure where username = 'sy-20'")
                .query(String.class)
                .list())
        .containsExactly("invalid_user_credentials");
  }

  @Test
  @Order(6)
  @DisplayName("Keycloak 停了：一切照旧，说得出从什么时候起读不到；回来以后接着同步")
  void away() {
    TestKeycloak.stop();
    int people = people();
    JsonNode failed = run("");
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("problem").asString()).startsWith("连不上 Keycloak").contains("仍是原来的");
    assertThat(people()).isEqualTo(people);
    JsonNode reach = api.get("admin", "/api/admin/directory-sync").json().path("reach");
    assertThat(reach.path("awaySince").asString("")).isNotEmpty();
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(events.tick()).isZero();
    assertThat(api.get("admin", "/api/admin/directory-sync").json().path("reach").path("awaySince"))
        .as("since the first time")
        .isEqualTo(reach.path("awaySince"));
    TestKeycloak.server();
    assertThat(run("").path("state").asString()).isEqualTo("DONE");
    assertThat(
            api.get("admin", "/api/admin/directory-sync")
                .json()
                .path("reach")
                .path("awaySince")
                .isNull())
        .isTrue();
  }

  @Test
  @Order(7)
  @DisplayName("只有系统管理员看得到、要得到；一次没完不能再要")
  void whoMay() {
    for (String path :
        List.of("units", "people", "absences", "backups", "sign-in-failures", "directory-sync")) {
      assertThat(api.get("admin", "/api/admin/" + path).status()).as(path).isEqualTo(200);
      for (String other : List.of("supervisor", "auditor", "county", "village-a")) {
        assertThat(api.get(other, "/api/admin/" + path).status()).as(path).isEqualTo(403);
      }
    }
    assertThat(api.post("supervisor", "/api/admin/directory-sync", null).status()).isEqualTo(403);
    assertThat(api.post("admin", "/api/admin/directory-sync", null).status()).isEqualTo(202);
    Api.Answer again = api.post("admin", "/api/admin/directory-sync?dryRun=true", null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail()).contains("正在同步");
    assertThat(sync.tick()).isTrue();
    assertThat(sync.tick()).isFalse();
  }

  /** What a reading that an administrator asks for found, by kind. */
  private Map<String, Integer> reads(String how) {
    JsonNode run = run(how);
    assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("DONE");
    Map<String, Integer> counts = new TreeMap<>();
    run.path("counts").properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
    return counts;
  }

  private JsonNode run(String how) {
    aMomentLater();
    Api.Answer asked = api.post("admin", "/api/admin/directory-sync" + how, null);
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    assertThat(sync.tick()).isTrue();
    return api.get("admin", "/api/admin/directory-sync/" + asked.json().path("id").asLong()).json();
  }

  private int people() {
    return jdbc.sql("select count(*)::int from account where closed_at is null")
        .query(Integer.class)
        .single();
  }

  private String closedBecause(String username) {
    return jdbc.sql("select closed_because from account where username = :u")
        .param("u", username)
        .query(String.class)
        .list()
        .get(0);
  }
}
