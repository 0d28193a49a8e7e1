package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.TaskPageVisitor.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("授权办理的事项当场办结")
class TaskPageOnTheSpotTest {

  private static final String ITEM = "LT-P-031";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private TaskPageVisitor agent;
  private ACase c;
  private String path;

  @BeforeEach
  void authorised() {
    delegate("AUTHORISED");
    agent = TaskPageVisitor.signedIn(port, "village-a");
    c = ACase.registered(new Api(port), "village-a", ITEM);
    path = "/cases/" + c.number() + "/on-the-spot";
  }

  @AfterEach
  void asItWas() {
    jdbc.sql("delete from item_delegation where item = :item and level = 'VILLAGE'")
        .param("item", ITEM)
        .update();
  }

  private void delegate(String delegation) {
    jdbc.sql(
            """
            insert into item_delegation (item, level, delegation) values (:item, 'VILLAGE', :what)
            on conflict (item, level) do update set delegation = excluded.delegation
            """)
        .param("item", ITEM)
        .param("what", delegation)
        .update();
  }

  private Map<String, String> sitting(String key) {
    return Map.of(
        "key",
        key,
        "allPresent",
        "true",
        "signature",
        "SIGNED",
        "opinion",
        "符合条件",
        "documentName",
        "登记证");
  }

  @Test
  @DisplayName("一次提交走完八步，每一步有自己的记录和名字，材料和结果都交给了申请人")
  void inOneSitting() {
    assertThat(agent.get("/tasks/" + c.task("takeRequest")).text()).contains("这件可以当场办结");
    String key = agent.get(path).hidden("key");
    Seen done = agent.post(path, sitting(key));

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.text()).contains("已经当场办结");
    assertThat(c.status()).isEqualTo("COMPLETED");
    assertThat(c.json().path("result").asString()).isEqualTo("GRANTED");
    List<String> tasks = new ArrayList<>();
    c.part("history")
        .path("tasks")
        .forEach(
            t -> {
              if (t.path("completed").asBoolean()) {
                assertThat(t.path("assignee").asString()).isEqualTo("village-a");
                tasks.add(t.path("key").asString());
              }
            });
    assertThat(tasks)
        .containsExactly(
            "takeRequest",
            "signMandate",
            "checkMaterials",
            "handOver",
            "acceptApplication",
            "decide",
            "issueResult",
            "deliver");
    c.part("custody")
        .path("pieces")
        .forEach(piece -> assertThat(piece.path("state").asString()).isEqualTo("DELIVERED"));
    assertThat(agent.post(path, sitting(key)).text()).contains("已经当场办结");
  }

  @Test
  @DisplayName("没勾“材料都齐全”：停在材料审核，前面的算办完，勾上再接着办")
  void stopsAtTheFirstRefusal() {
    String key = agent.get(path).hidden("key");
    Seen stopped = agent.post(path, Map.of("key", key, "signature", "SIGNED", "opinion", "符合条件"));
    assertThat(stopped.status()).isEqualTo(422);
    assertThat(stopped.text()).contains("停在“材料审核”", "一件一件看过");
    assertThat(stopped.html()).contains("符合条件</textarea>");
    assertThat(c.open()).containsExactly("checkMaterials");

    Seen done = agent.post(path, sitting(agent.get(path).hidden("key")));
    assertThat(done.text()).contains("已经当场办结");
  }

  @Test
  @DisplayName("没有授权的站打不开，也不提供")
  void notOffered() {
    delegate("PROXY_ONLY");
    assertThat(agent.get(path).status()).isEqualTo(403);
    assertThat(agent.post(path, sitting("k")).status()).isEqualTo(403);
    assertThat(agent.get("/tasks/" + c.task("takeRequest")).text()).doesNotContain("当场办结");
    assertThat(TaskPageVisitor.signedIn(port, "village-b").get(path).status()).isEqualTo(404);
  }
}
