package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.CasePath.State;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BangdaiTest
@DisplayName("办件页")
class CasePageTest {

  private static final String ITEM = "LT-P-015";
  private static final Actor AUDITOR = Actor.at("LT", "auditor", "审计员", Role.AUDITOR);

  @LocalServerPort int port;
  @Autowired CaseFile file;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  private Browser.Page page(String user, ACase c) {
    return Browser.signedIn(port, user).get("/cases/" + c.number());
  }

  /** {@code 受理@LT} with its state, in order. */
  private List<String> path(ACase c, State state) {
    return file.of(c.number(), AUDITOR).path().steps().stream()
        .filter(step -> step.state() == state)
        .map(step -> step.key() + "@" + step.unit())
        .toList();
  }

  @Test
  @DisplayName("刚登记：说明等受理委托，领得到任务的人有主按钮，别人没有")
  void registered() {
    ACase c = ACase.registered(api, "village-a", ITEM);

    String html = page("village-a", c).html();
    assertThat(html)
        .contains("城乡居民养老保险参保登记", "已登记", c.number(), "王*兰")
        .contains("等受理委托", "这一步你可以领来办", "领来办理：受理委托")
        .contains("/tasks/" + c.task("takeRequest"))
        .contains("走到哪一步", "时限", "材料在谁手里", "经过", "谁负责", "文书", "告诉过申请人")
        .contains("还没有收下材料", "还没有开出文书", "还没有人受理委托")
        .doesNotContain("王小兰", "11010519491231002X", "13909530418");
    assertThat(path(c, State.NOW)).containsExactly("takeRequest@LT.JJ.01");
    assertThat(path(c, State.NEXT))
        .containsExactly(
            "signMandate@LT.JJ.01",
            "checkMaterials@LT.JJ.01",
            "handOver@LT.JJ.01",
            "sort@LT.JJ",
            "sort@LT",
            "acceptApplication@LT",
            "decide@LT.RSJ",
            "issueResult@LT",
            "backLeg@LT.JJ.01",
            "deliver@LT.JJ.01",
            "archive@LT.JJ.01",
            "evaluate@LT.JJ.01");

    assertThat(page("township-a", c).html())
        .contains("你现在没有要办的事")
        .doesNotContain("btn-primary\" href=\"/tasks", "申请终止");
  }

  @Test
  @DisplayName("补正过一次：路上看得出走了两遍，时间线上有告知，文书能打开")
  void supplemented() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    c.does("village-a", "signMandate", "SIGNED").everythingPresent("village-a");
    c.check(
        "village-a",
        c.json().path("materials").get(0).path("code").asString(),
        "MISSING",
        "remedy",
        "<i>到派出所补领</i>");
    c.does("village-a", "checkMaterials", "INCOMPLETE");

    assertThat(path(c, State.NOW)).containsExactly("supplement@LT.JJ.01");
    assertThat(path(c, State.NEXT)).startsWith("checkMaterials@LT.JJ.01", "handOver@LT.JJ.01");
    String html = page("village-a", c).html();
    assertThat(html)
        .contains("等申请人补正材料", "一次性告知书", "核对材料 6 项", "告诉申请人：")
        .contains("&lt;i&gt;到派出所补领&lt;/i&gt;")
        .doesNotContain("<i>到派出所补领");

    String notice = c.notices().get(0).path("id").asString();
    Browser village = Browser.signedIn(port, "village-a");
    Browser.Page paper = village.get("/cases/" + c.number() + "/documents/" + notice);
    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.html()).contains("bd-paper", "王*兰", "居民身份证", "缺少", "&lt;i&gt;到派出所");
    assertThat(village.get("/cases/" + c.number() + "/documents/nothing").status()).isEqualTo(404);
    assertThat(
            Browser.signedIn(port, "village-b")
                .get("/cases/" + c.number() + "/documents/" + notice)
                .status())
        .isEqualTo(404);

    c.does("village-a", "supplement", "SUPPLEMENTED");
    c.everythingPresent("village-a").does("village-a", "checkMaterials", "COMPLETE");
    assertThat(page("village-a", c).html()).contains("补办件", "2 次");
  }

  @Test
  @DisplayName("在部门等审批：在哪、等什么、纸在谁手里、时限逐日、往后怎么走")
  void beforeTheDepartment() {
    ACase c = ACase.registered(api, "village-a", ITEM).beforeDepartment("human-resources");

    String html = page("township-a", c).html();
    assertThat(html)
        .contains("在利通区人力资源和社会保障局，等审批。", "已受理", "承诺件")
        .contains("现持有 6 件", "孙丽华", "JJ-" + c.number() + "-3")
        .contains("剩 10 个工作日", "12月4日（周五）前办完", "class=\"rest", "due")
        .contains("待领取（审批人员）");
    assertThat(path(c, State.NOW)).containsExactly("decide@LT.RSJ");
    assertThat(path(c, State.DONE)).contains("sort@LT.JJ", "sort@LT", "acceptApplication@LT");
    assertThat(path(c, State.NEXT)).startsWith("issueResult@LT", "backLeg@LT.JJ.01");

    assertThat(page("human-resources", c).html()).contains("领来办理：审批", "申请终止");
  }

  @Test
  @DisplayName("走完的件：说办结和归档，没有任务、没有灯、不能终止")
  void closed() {
    ACase c = ACase.registered(api, "village-a", ITEM).home("human-resources");
    assertThat(path(c, State.DONE)).contains("backLeg@LT.JJ", "backLeg@LT.JJ.01", "decide@LT.RSJ");
    c.does("village-a", "deliver", "DELIVERED").closed("village-a");

    String html = page("village-a", c).html();
    assertThat(html)
        .contains("已经办结", "归档，没有要办的事了", "准予", "现在没有在走的时限", "已送达")
        .doesNotContain("btn-primary\" href", "申请终止");
    assertThat(path(c, State.NEXT)).isEmpty();
    assertThat(path(c, State.NOW)).isEmpty();
  }

  @Test
  @DisplayName("流程图的数据：走过的、现在的、没走到的，上送的每一段都能打开，岔路只标走过的那条")
  void diagram() {
    ACase c = ACase.registered(api, "village-a", ITEM).beforeDepartment("human-resources");
    JsonNode instances = diagramOf(page("township-a", c).html());

    JsonNode own = instances.get(0);
    assertThat(own.path("process").asString()).isEqualTo("proxy-handling");
    Map<String, JsonNode> nodes = nodes(own);
    assertThat(nodes.get("takeRequest").path("state").asString()).isEqualTo("DONE");
    assertThat(nodes.get("forwardLeg").path("times").asInt()).isEqualTo(2);
    assertThat(nodes.get("forwardLeg").path("called")).hasSize(2);
    assertThat(nodes.get("decisions").path("state").asString()).isEqualTo("CURRENT");
    assertThat(nodes).doesNotContainKeys("issueResult", "deliver", "supplement", "confirmRefusal");
    assertThat(texts(own.path("flows")))
        .contains(
            "registeredToTake",
            "takenToSign",
            "sortedToForwardLeg",
            "sortedToAccept",
            "forwardLegToArrived")
        .doesNotContain(
            "takenToClosing", "takenToConfirmRefusal", "decisionsToIssue", "arrivedToAccept");

    List<String> processes = new ArrayList<>();
    instances.forEach(i -> processes.add(i.path("process").asString()));
    assertThat(processes)
        .containsExactlyInAnyOrder(
            "proxy-handling", "relay-leg", "relay-leg", "decision", "relay-leg");
    JsonNode decision = null;
    for (JsonNode i : instances) {
      decision = i.path("process").asString().equals("decision") ? i : decision;
    }
    assertThat(nodes(decision).get("decide").path("state").asString()).isEqualTo("CURRENT");
    assertThat(nodes(decision).get("toParty").path("state").asString()).isEqualTo("DONE");
    assertThat(nodes(decision)).doesNotContainKey("fromParty");
  }

  @Test
  @DisplayName("流程图的模型是这件所用的那一版，只给看得到这件的人")
  void model() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    String own = "/cases/" + c.number() + "/diagram/proxy-handling.bpmn";

    Browser village = Browser.signedIn(port, "village-a");
    assertThat(village.get(own).status()).isEqualTo(200);
    assertThat(village.get(own).html())
        .contains("<bpmn:process id=\"proxy-handling\"", "BPMNDiagram");
    assertThat(village.get("/cases/" + c.number() + "/diagram/decision.bpmn").status())
        .isEqualTo(404);
    assertThat(village.get("/cases/" + c.number() + "/diagram").html())
        .contains("data-canvas", "走过的步骤");
    assertThat(Browser.signedIn(port, "village-b").get(own).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("别人的件和不存在的件说同样的话")
  void notFound() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    Browser other = Browser.signedIn(port, "village-b");

    Browser.Page hidden = other.get("/cases/" + c.number());
    Browser.Page absent = other.get("/cases/LT26-9999-9");
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(absent.status()).isEqualTo(404);
    assertThat(hidden.html()).contains("没有找到这个办件").doesNotContain("养老保险", "王*兰");
    assertThat(main(hidden)).isEqualTo(main(absent));
    for (String part : List.of("/history", "/diagram", "/termination")) {
      assertThat(other.get("/cases/" + c.number() + part).status()).as(part).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("全部经过：按谁、按哪一步筛，筛空了说明为什么")
  void history() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .handedOver("village-a")
            .carried("village-a", "township-a");
    Browser auditor = Browser.signedIn(port, "auditor");
    String path = "/cases/" + c.number() + "/history";

    assertThat(auditor.get(path).html()).contains("受理委托，由 马秀英 首办负责", "王立军，金积镇便民服务中心", "第 1–");
    assertThat(auditor.get(path + "?step=receive").html())
        .contains("签收金积镇塔湾村便民服务站移交的")
        .doesNotContain("已签订代办委托");
    assertThat(auditor.get(path + "?who=" + Browser.query("王立军")).html())
        .contains("签收")
        .doesNotContain("已签订代办委托");
    assertThat(auditor.get(path + "?who=" + Browser.query("<script>")).html())
        .contains("按现在的筛选，没有经过", "清掉筛选")
        .doesNotContain("<script>\"");
  }

  @Test
  @DisplayName("英文界面也说得通，没有缺的词")
  void english() {
    ACase c = ACase.registered(api, "village-a", ITEM).beforeDepartment("human-resources");
    Browser county = Browser.signedIn(port, "county");
    for (String path : List.of("", "/history", "/diagram")) {
      assertThat(county.get("/cases/" + c.number() + path + "?lang=en").html())
          .doesNotContain("??");
      assertThat(county.get("/cases/" + c.number() + path + "?lang=zh-CN").html())
          .doesNotContain("??");
    }
    assertThat(county.get("/cases?lang=en").html()).contains("Find cases").doesNotContain("??");
  }

  private static String main(Browser.Page page) {
    return page.html().substring(page.html().indexOf("<main"));
  }

  private static JsonNode diagramOf(String html) {
    Matcher data =
        Pattern.compile("<script type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL)
            .matcher(html);
    assertThat(data.find()).isTrue();
    return JsonMapper.shared().readTree(data.group(1)).path("instances");
  }

  private static Map<String, JsonNode> nodes(JsonNode instance) {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    instance.path("nodes").forEach(node -> nodes.put(node.path("id").asString(), node));
    return nodes;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString()));
    return texts;
  }
}
