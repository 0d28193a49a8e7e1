package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.TaskPageVisitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("任务页：领取、办完、过时的页面")
class TaskPageTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;
  private TaskPageVisitor agent;

  @BeforeEach
  void agent() {
    api = new Api(port);
    agent = TaskPageVisitor.signedIn(port, "village-a");
  }

  private Seen takes(String path, String key) {
    return agent.post(path, Map.of("key", key, "outcome", "TAKE", "back", "/tasks?scope=mine"));
  }

  @Test
  @DisplayName("没领也能直接办完，办完说做了什么、下一步是什么、回到原来的列表")
  void completingClaims() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    String path = "/tasks/" + c.task("takeRequest");
    Seen page = agent.get(path + "?back=/tasks%3Fscope%3Dmine");
    assertThat(page.text()).contains("领取后办理", c.number(), "王*兰").doesNotContain("王小兰");

    Seen done = takes(path, page.hidden("key"));

    assertThat(done.path()).isEqualTo(path + "/done");
    assertThat(done.text()).contains("受理委托，由", "办下一步：签订委托");
    assertThat(done.html()).contains("/tasks/" + c.task("signMandate"), "/tasks?scope=mine");
  }

  @Test
  @DisplayName("先领取，同站的人看得到是谁、从什么时候起在办，不能替办；退回后又能领")
  void claimedIsHeld() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    String path = "/tasks/" + c.task("takeRequest");
    String key = agent.get(path).hidden("key");
    Seen mine = agent.post(path, Map.of("key", key + "-claim", "do", "claim"));
    assertThat(mine.path()).isEqualTo(path);
    assertThat(mine.text()).contains("退回给别人领").doesNotContain("领取后办理");

    TaskPageVisitor colleague = TaskPageVisitor.signedIn(port, "village-a2");
    Seen held = colleague.get(path);
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.text()).contains("起在办这一步");
    assertThat(held.html())
        .doesNotContain("id=\"task-form\"", "btn-primary\" type=\"submit\" form");
    Seen refused = colleague.post(path, Map.of("key", "x", "outcome", "TAKE"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("领取");

    agent.post(path, Map.of("key", key + "-release", "do", "release"));
    assertThat(colleague.get(path).text()).contains("领取后办理");
  }

  @Test
  @DisplayName("同一页提交两次，只办一次，两次都到办完的那一页")
  void doubleSubmit() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    String path = "/tasks/" + c.task("takeRequest");
    String key = agent.get(path).hidden("key");
    assertThat(takes(path, key).path()).isEqualTo(path + "/done");
    assertThat(takes(path, key).path()).isEqualTo(path + "/done");
    assertThat(c.open()).containsExactly("signMandate");
  }

  @Test
  @DisplayName("办完后再打开或再提交旧页面：说已由谁办完、没有保存，给出下一步")
  void stalePage() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    String path = "/tasks/" + c.task("takeRequest");
    agent.get(path);
    c.taken("village-a");

    Seen opened = agent.get(path);
    assertThat(opened.status()).isEqualTo(409);
    assertThat(opened.text()).contains("这项任务已经不在了", "办完", "办下一步：签订委托", "回工作台");
    Seen posted = takes(path, "another-" + c.number());
    assertThat(posted.status()).isEqualTo(409);
    assertThat(posted.text()).contains("没有保存");
  }

  @Test
  @DisplayName("委托书上写的是首办的人，谁来看都一样")
  void mandateNamesTheResponsibleAgent() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a2");
    String name = TaskPageVisitor.signedIn(port, "village-a2").get("/tasks").text();
    Seen seen = agent.get("/tasks/" + c.task("signMandate"));
    assertThat(seen.text()).containsPattern("现授权 \\S+ 的 杨建国 为代办人");
    assertThat(name).contains("杨建国");
  }

  @Test
  @DisplayName("看不到的件是 404，和没有一样")
  void outOfSight() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    TaskPageVisitor other = TaskPageVisitor.signedIn(port, "village-b");
    assertThat(other.get("/tasks/" + c.task("takeRequest")).status()).isEqualTo(404);
    assertThat(other.get("/tasks/" + c.task("takeRequest") + "/done").status()).isEqualTo(404);
    assertThat(other.get("/tasks/no-such-task").status()).isEqualTo(404);
    Seen posted = other.post("/tasks/" + c.task("takeRequest"), Map.of("outcome", "TAKE"));
    assertThat(posted.status()).isEqualTo(404);
  }

  @Test
  @DisplayName("回去的地址只认自己的列表")
  void backStaysHere() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    String path = "/tasks/" + c.task("takeRequest");
    for (String bad : new String[] {"https://evil.example", "//evil.example", "/tasks%0d%0aX:1"}) {
      assertThat(agent.get(path + "?back=" + bad).hidden("back")).isEqualTo("/tasks");
    }
  }

  @Test
  @DisplayName("移交时材料全勾着；去掉一件，只发其余的；改走平台不用一件件去掉")
  void piecesAreTicked() {
    ACase c = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    String path = "/tasks/" + c.task("dispatch");
    Seen page = agent.get(path);
    String offered = page.hidden("offered.pieces");
    Seen done =
        agent.post(
            path,
            Map.of(
                "key",
                page.hidden("key"),
                "outcome",
                "DISPATCHED",
                "channel",
                "PLATFORM",
                "pieces",
                java.util.List.of(offered.split(",")),
                "offered.pieces",
                offered));
    assertThat(done.path()).isEqualTo(path + "/done");
    assertThat(done.text()).contains("没有纸质件随行");
  }

  @Test
  @DisplayName("一页不到 100 kB")
  void weight() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    c.does("village-a", "signMandate", "SIGNED");
    Seen page = agent.get("/tasks/" + c.task("checkMaterials"));
    assertThat(page.raw().body().length).isLessThan(100_000);
  }
}
