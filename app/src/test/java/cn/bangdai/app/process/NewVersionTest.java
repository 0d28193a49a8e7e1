package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.engine.EngineConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The models as they were on 2026-11-20, and what became of them. In a context of its own: what is
 * deployed here would be everybody's.
 */
@BangdaiTest
@DirtiesContext
@TestPropertySource(properties = "bangdai.test.context=versions")
@DisplayName("新版流程上线：旧件照旧版办完，也可以换到新版")
class NewVersionTest {

  private static final String OLD = "classpath:versions/2026-11-20/";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  @Test
  @DisplayName("旧版登记的件在新版上线后按旧版办到归档，新登记的走新版")
  void oldCasesFinishAsTheyBegan() throws IOException {
    deploy(OLD);
    ACase old = village().taken("village-a");
    int version = version(old);
    deploy("classpath*:");

    old.does("village-a", "signMandate", "SIGNED")
        .everythingPresent("village-a")
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
        .does("village-a", "deliver", "DELIVERED")
        .closed("village-a");

    assertThat(old.now().archived()).isTrue();
    assertThat(version(old)).isEqualTo(version);
    assertThat(version(village())).isGreaterThan(version);
  }

  @Test
  @DisplayName("旧版的件没有新版才有的结果：说明白，什么也没变")
  void outcomeOfANewerVersion() throws IOException {
    deploy(OLD);
    ACase old = village();
    deploy("classpath*:");

    Api.Answer answer = old.tries("village-a", "takeRequest", "TO_HELP", "helpReason", "自己会办，只要指点");

    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.text()).contains("旧版流程", "换到新版流程");
    assertThat(old.now().open()).containsExactly("takeRequest@LT.JJ.01");
  }

  @Test
  @DisplayName("换到新版：任务还是那些任务、还在那些人手里，期限一天不差，办得到底")
  void broughtToTheNewVersion() throws IOException {
    deploy(OLD);
    List<ACase> cases = new ArrayList<>();
    cases.add(village());
    cases.add(village().taken("village-a"));
    cases.add(
        village()
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a")
            .check("village-a", "M2", "MISSING")
            .does("village-a", "checkMaterials", "INCOMPLETE"));
    cases.add(village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED"));
    cases.add(village().atCounty());
    ACase joint =
        village()
            .atCounty()
            .does("county", "sort", "DEPARTMENTS", "departments", List.of("LT.RSJ", "LT.MZJ"))
            .does("county", "acceptApplication", "ACCEPTED");
    cases.add(joint);
    cases.add(village().granted("human-resources"));
    ACase home = village().home("human-resources");
    cases.add(home);
    cases.add(village().atTownship().terminated("village-a"));
    ACase closing = village().home("human-resources").does("village-a", "deliver", "DELIVERED");
    cases.add(closing);
    deploy("classpath*:");
    List<Map<String, Object>> before = cases.stream().map(this::standing).toList();

    JsonNode report = bring("admin");

    assertThat(report.path("refused")).as(report.toString()).isEmpty();
    assertThat(report.path("brought").asInt()).isGreaterThanOrEqualTo(cases.size());
    assertThat(cases.stream().map(this::standing).toList()).isEqualTo(before);
    assertThat(cases).allMatch(c -> version(c) == newest());
    assertThat(bring("admin").path("brought").asInt()).isZero();
    joint
        .doesAt("LT.RSJ", "human-resources", "decide", "GRANTED")
        .doesAt("LT.MZJ", "civil-affairs", "decide", "GRANTED")
        .does("county", "issueResult", "ISSUED");
    home.does("village-a", "deliver", "DELIVERED").closed("village-a");
    assertThat(home.now().archived()).isTrue();
    closing.closed("village-a");
    assertThat(closing.open()).isEmpty();
  }

  @Test
  @DisplayName("只有系统管理员能换")
  void adminsOnly() {
    assertThat(api.post("county", "/api/admin/process-versions/bring", Map.of()).status())
        .isEqualTo(403);
    assertThat(api.get("supervisor", "/api/admin/process-versions").status()).isEqualTo(403);
    JsonNode versions = api.get("admin", "/api/admin/process-versions").json().path("items");
    assertThat(versions.findValuesAsString("process")).contains(ProxyHandling.KEY);
  }

  private ACase village() {
    return ACase.registered(api, "village-a", PathTest.PENSION);
  }

  private JsonNode bring(String user) {
    Api.Answer answer = api.post(user, "/api/admin/process-versions/bring", Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** What must not change: tasks with who has or may have them, limits, flags, status. */
  private Map<String, Object> standing(ACase c) {
    return Map.of(
        "status", c.status(),
        "tasks", c.json().path("openTasks").toString(),
        "limits", c.part("deadlines").path("items").toString(),
        "papers", c.papers().whereabouts(),
        "counts", c.now().flags());
  }

  private void deploy(String where) throws IOException {
    var deployment =
        engine.getRepositoryService().createDeployment().name(EngineConfiguration.DEPLOYMENT);
    var resolver = new PathMatchingResourcePatternResolver();
    for (String folder : List.of("processes/*.bpmn", "forms/*.form")) {
      for (Resource resource : resolver.getResources(where + folder)) {
        String name = folder.substring(0, folder.indexOf('*')) + resource.getFilename();
        try (var bytes = resource.getInputStream()) {
          deployment.addInputStream(name, bytes);
        }
      }
    }
    deployment.deploy();
  }

  /** Version of the process that the case's own instance runs in, or ran in. */
  private int version(ACase c) {
    return jdbc.sql(
            """
            select d.version_ from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
            where p.id_ = (select process_instance from cases where number = :case)
            """)
        .param("case", c.number())
        .query(Integer.class)
        .single();
  }

  private int newest() {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(ProxyHandling.KEY)
        .latestVersion()
        .list()
        .stream()
        .mapToInt(ProcessDefinition::getVersion)
        .max()
        .orElseThrow();
  }
}
