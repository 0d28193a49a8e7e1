package cn.bangdai.app.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("引擎认得的人，与工作台的一样")
class EngineIdentitiesTest {

  private static final List<String> PEOPLE =
      List.of("village-a", "village-b", "township-a", "approver-a", "county", "civil-affairs");

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;
  private IdentityService identities;
  private Api api;

  @BeforeEach
  void begin() {
    identities = engine.getIdentityService();
    api = new Api(port);
  }

  @Test
  @DisplayName("谁能领什么任务，引擎的查询与工作台的说法相同；授予的岗位当天就算")
  void candidates() {
    ACase.registered(api, "village-a", "LT-P-015");
    ACase.registered(api, "village-b", "LT-P-015");
    JsonNode given =
        api.post(
                "admin",
                "/api/posts",
                Map.of(
                    "username", "village-a2",
                    "role", "village-agent",
                    "unit", "LT.JX.01",
                    "kind", "BACKUP"))
            .json();
    try {
      for (String person : List.of("village-a", "village-a2", "village-b", "township-a", "admin")) {
        assertThat(ofTheEngine(person)).as(person).isEqualTo(ofTheTaskList(person));
      }
      assertThat(groups("village-a2"))
          .containsExactlyInAnyOrder("village-agent@LT.JJ.01", "village-agent@LT.JX.01");
      assertThat(members("village-agent@LT.JX.01"))
          .containsExactlyInAnyOrder("village-b", "village-a2");
    } finally {
      api.post("admin", "/api/posts/" + given.path("id").asLong() + "/end", null);
    }
    assertThat(members("village-agent@LT.JX.01")).containsExactly("village-b");
  }

  @Test
  @DisplayName("人和岗位查得到；没有租户，也没有别的名堂")
  void queries() {
    for (String person : PEOPLE) {
      String me = api.get(person, "/api/me").json().path("groups").toString();
      groups(person).forEach(group -> assertThat(me).contains(group));
    }
    User agent = identities.createUserQuery().userId("village-a").singleResult();
    assertThat(agent.getFirstName()).isEqualTo("马秀英");
    assertThat(identities.createUserQuery().userFirstNameLike("马%").count()).isPositive();
    assertThat(identities.createUserQuery().userEmail("a@example.test").list()).isEmpty();
    assertThat(identities.createUserQuery().orderByUserId().desc().listPage(0, 2)).hasSize(2);
    assertThat(identities.createGroupQuery().groupType("auditor").list())
        .extracting(Group::getId)
        .containsExactly("auditor@LT");
    assertThat(identities.createTenantQuery().count()).isZero();
    assertThat(identities.createUserQuery().userId("nobody").singleResult()).isNull();
  }

  @Test
  @DisplayName("引擎改不了人，也验不了密码")
  void readOnly() {
    assertThat(identities.isReadOnly()).isTrue();
    assertThat(identities.checkPassword("village-a", "bangdai")).isFalse();
    assertThatThrownBy(() -> identities.newUser("somebody"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> identities.createMembership("village-a", "admin@LT"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> identities.deleteUser("village-a"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private Set<String> ofTheEngine(String person) {
    Set<String> tasks = new TreeSet<>();
    engine
        .getTaskService()
        .createTaskQuery()
        .taskCandidateUser(person)
        .list()
        .forEach(task -> tasks.add(task.getId()));
    return tasks;
  }

  private Set<String> ofTheTaskList(String person) {
    Set<String> tasks = new TreeSet<>();
    String cursor = "";
    do {
      JsonNode page =
          api.get(person, "/api/tasks?scope=claimable&limit=100&cursor=" + cursor).json();
      page.path("items").forEach(item -> tasks.add(item.path("id").asString()));
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    return tasks;
  }

  private List<String> groups(String person) {
    return identities.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }

  private List<String> members(String group) {
    return identities.createUserQuery().memberOfGroup(group).list().stream()
        .map(User::getId)
        .toList();
  }
}
