package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.TaskPageVisitor.Seen;
import cn.bangdai.forms.Field;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Forms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("任务页的表单")
class TaskPageFormTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  private Seen page(ACase c, String user, String task) {
    Seen page = TaskPageVisitor.signedIn(port, user).get("/tasks/" + c.task(task));
    assertThat(page.status()).as(task + " " + page.text()).isEqualTo(200);
    return page;
  }

  private void rendersEveryField(ACase c, String user, String task) {
    Seen page = page(c, user, task);
    Form form = new Forms().form(task);
    boolean told = !c.notices().isEmpty();
    boolean direct = c.json().path("mode").asString().equals("DIRECT");
    for (Field field : form.inputs()) {
      boolean asked =
          (told || !field.key().startsWith("override"))
              && (direct || !field.key().startsWith("receipt"));
      assertThat(page.html().contains("name=\"" + field.key() + "\""))
          .as(task + " " + field.key())
          .isEqualTo(asked);
    }
    form.outcomes()
        .forEach(o -> assertThat(page.html()).as(task).contains("value=\"" + o.value() + "\""));
    assertThat(page.html()).doesNotContain("??task.");
  }

  @Test
  @DisplayName("从登记到归档，每一步的表单每一项都画得出来")
  void everyTaskRendersItsForm() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    rendersEveryField(c, "village-a", "takeRequest");
    c.does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "不归这里办");
    rendersEveryField(c, "township-a", "confirmRefusal");
    c.does("township-a", "confirmRefusal", "OVERTURNED", "reason", "归这里办").taken("village-a");
    rendersEveryField(c, "village-a", "signMandate");
    c.does("village-a", "signMandate", "SIGNED");
    rendersEveryField(c, "village-a", "checkMaterials");
    c.everythingPresent("village-a")
        .check("village-a", "M1", "DEFECTIVE", "defect", "看不清")
        .does("village-a", "checkMaterials", "INCOMPLETE");
    rendersEveryField(c, "village-a", "supplement");
    c.does("village-a", "supplement", "SUPPLEMENTED")
        .everythingPresent("village-a")
        .does("village-a", "checkMaterials", "COMPLETE");
    rendersEveryField(c, "village-a", "handOver");
    c.does("village-a", "handOver", "HANDED_OVER");
    rendersEveryField(c, "village-a", "dispatch");
    c.does("village-a", "dispatch", "DISPATCHED");
    rendersEveryField(c, "township-a", "receive");
    c.does("township-a", "receive", "RECEIVED");
    rendersEveryField(c, "township-a", "sort");
    c.does("township-a", "sort", "ONWARD").carried("township-a", "county");
    c.does("county", "sort", "HERE");
    rendersEveryField(c, "county", "acceptApplication");
    c.does("county", "acceptApplication", "ACCEPTED").carried("county", "human-resources");
    rendersEveryField(c, "human-resources", "decide");
    c.does("human-resources", "decide", "GRANTED").carried("human-resources", "county");
    rendersEveryField(c, "county", "issueResult");
    c.does("county", "issueResult", "ISSUED")
        .carried("county", "township-a")
        .carried("township-a", "village-a");
    rendersEveryField(c, "village-a", "deliver");
    c.does("village-a", "deliver", "DELIVERED");
    rendersEveryField(c, "village-a", "archive");
    rendersEveryField(c, "village-a", "evaluate");
  }

  @Test
  @DisplayName("帮办和窗口直办的每一步也都画得出来")
  void everyTaskOfTheOtherModes() {
    ACase help = ACase.registered(api, "village-a", ITEM, "HELP").taken("village-a");
    rendersEveryField(help, "village-a", "guide");
    help.does("village-a", "guide", "NOT_ELIGIBLE", "explained", "不符合");
    rendersEveryField(help, "township-a", "confirmNotEligible");
    help.does("township-a", "confirmNotEligible", "OVERTURNED", "reason", "符合")
        .does("village-a", "guide", "FILED", "filingNumber", "NX-1");
    rendersEveryField(help, "village-a", "track");
    ACase direct = ACase.registered(api, "county", "LT-D-001", "DIRECT");
    direct
        .everythingPresent("county")
        .check("county", "M1", "DEFECTIVE", "defect", "看不清")
        .does("county", "acceptApplication", "INCOMPLETE")
        .everythingPresent("county")
        .does("county", "supplement", "SUPPLEMENTED");
    rendersEveryField(direct, "county", "acceptApplication");
  }

  @Test
  @DisplayName("差错要落实到的单位、缺的材料是选出来的，不用填编码")
  void choicesInsteadOfCodes() {
    ACase c = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    c.does("village-a", "dispatch", "DISPATCHED");
    Seen receive = page(c, "township-a", "receive");
    assertThat(receive.html()).contains("type=\"checkbox\" name=\"missing\"");
    String piece = receive.html().replaceAll("(?s).*?name=\"missing\" value=\"(\\d+)\".*", "$1");
    c.does("township-a", "receive", "DISCREPANCY", "missing", List.of(piece), "note", "少一份");
    rendersEveryField(c, "township-a", "resolveDiscrepancy");
    assertThat(page(c, "township-a", "resolveDiscrepancy").html())
        .contains("<option value=\"LT.JJ.01\"", "<option value=\"LT.JJ\"");
  }

  @Test
  @DisplayName("填错了：状态 422，填的还在，错处写在那一项，最上面有汇总")
  void wrongFormKeepsItsInput() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    TaskPageVisitor agent = TaskPageVisitor.signedIn(port, "village-a");
    String path = "/tasks/" + c.task("signMandate");
    Seen page = agent.get(path);
    Seen again =
        agent.post(
            path,
            Map.of(
                "key", page.hidden("key"),
                "outcome", "SIGNED",
                "signature", "FINGERPRINT",
                "signedOn", "2026-13-45",
                "witness", ""));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html())
        .contains("id=\"problems\"", "href=\"#f-witness\"", "id=\"f-witness-error\"")
        .contains("value=\"FINGERPRINT\" checked=\"checked\"", "value=\"2026-13-45\"");
    assertThat(c.open()).containsExactly("signMandate");
  }

  @Test
  @DisplayName("没选到的那些项填了什么都不算")
  void hiddenFieldsAreIgnored() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    TaskPageVisitor agent = TaskPageVisitor.signedIn(port, "village-a");
    String path = "/tasks/" + c.task("signMandate");
    Seen done =
        agent.post(
            path,
            Map.of(
                "key", agent.get(path).hidden("key"),
                "outcome", "SIGNED",
                "signature", "SIGNED",
                "witness", "x".repeat(5000),
                "reason", "不该有",
                "signedOn", ""));
    assertThat(done.path()).endsWith("/done");
    assertThat(c.open()).containsExactly("checkMaterials");
  }

  @Test
  @DisplayName("尖括号和脚本原样当字看，超长的不丢")
  void badInputIsShownAsText() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    TaskPageVisitor agent = TaskPageVisitor.signedIn(port, "village-a");
    String path = "/tasks/" + c.task("takeRequest");
    String bad = "</textarea><script>alert(1)</script>" + "长".repeat(10_000);
    Seen again =
        agent.post(
            path,
            Map.of(
                "key", agent.get(path).hidden("key"), "outcome", "PROPOSE_REFUSAL", "reason", bad));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html())
        .doesNotContain("<script>alert(1)")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;" + "长".repeat(10_000));
  }
}
