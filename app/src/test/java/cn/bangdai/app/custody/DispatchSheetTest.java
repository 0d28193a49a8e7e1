package cn.bangdai.app.custody;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.web.PageSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("合并移交：几个件一张交接单，逐件签收")
class DispatchSheetTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  private ACase waiting() {
    return ACase.registered(api, "village-a", ITEM).handedOver("village-a");
  }

  private Api.Answer send(String by, String key, ACase... cases) {
    List<String> tasks = Stream.of(cases).map(c -> c.task("dispatch")).toList();
    return api.post(by, "/api/dispatches", Map.of("tasks", tasks, "channel", "PERSON"), key);
  }

  private Api.Answer send(String key, String... tasks) {
    Map<String, Object> body =
        Map.of("tasks", List.of(tasks), "channel", "POST", "trackingNumber", "EMS1234567");
    return api.post("village-a", "/api/dispatches", body, key);
  }

  @Test
  @DisplayName("一张单号两个件，各有各的交接记录；收的一边逐件签收，少了只影响那一件")
  void twoCasesOnOneSheet() {
    ACase one = waiting();
    ACase two = waiting();
    String key = "sheet-" + one.number();
    String[] tasks = {one.task("dispatch"), two.task("dispatch")};

    Api.Answer sent = send(key, tasks);

    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    String number = sent.json().path("number").asString();
    assertThat(number).startsWith("HD-20261120-");
    assertThat(send(key, tasks).json()).as("sent twice, done once").isEqualTo(sent.json());
    for (ACase c : List.of(one, two)) {
      assertThat(c.papers().lastSheet().path("together").asString()).isEqualTo(number);
      assertThat(c.papers().lastSheet().path("trackingNumber").asString()).isEqualTo("EMS1234567");
      assertThat(c.papers().whereabouts()).isEqualTo(Map.of("IN_TRANSIT", 6));
    }
    String gone = two.papers().ids().get(0);
    one.does("township-a", "receive", "RECEIVED");
    two.does("township-a", "receive", "DISCREPANCY", "missing", List.of(gone), "note", "少一件");

    JsonNode sheet = api.get("township-a", "/api/dispatches/" + number).json();
    assertThat(sheet.path("lines")).hasSize(2);
    assertThat(sheet.path("lines").get(0).path("state").asString()).isEqualTo("RECEIVED");
    assertThat(sheet.path("lines").get(1).path("state").asString()).isEqualTo("DISCREPANCY");
    assertThat(one.now().open()).containsExactly("sort@LT.JJ");
    assertThat(api.get("village-b", "/api/dispatches/" + number).status()).isEqualTo(404);
    assertThat(api.get("village-a", "/api/dispatches/HD-1").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("不是移交的、送往别处的、单号没填的：说清楚，一件也不发")
  void whatCannotGoTogether() {
    ACase one = waiting();
    ACase other = ACase.registered(api, "village-a", ITEM);
    ACase far = waiting();
    far.carried("village-a", "township-a").does("township-a", "sort", "ONWARD");
    String task = one.task("dispatch");
    assertThat(send("a-" + one.number(), task, other.task("takeRequest")).code())
        .isEqualTo("NOT_A_DISPATCH");
    assertThat(send("b-" + one.number(), task, far.task("dispatch")).code())
        .isEqualTo("NOT_YOUR_TASK");
    ACase aside = waiting();
    aside.carried("village-a", "township-a").does("township-a", "sort", "ONWARD", "to", "LT.RSJ");
    assertThat(send("township-a", "d-" + one.number(), far, aside).code()).isEqualTo("NOT_ONE_WAY");
    assertThat(send("c-" + one.number()).code()).isEqualTo("NOTHING_SELECTED");
    Api.Answer unnumbered =
        api.post("village-a", "/api/dispatches", Map.of("tasks", List.of(task), "channel", "POST"));
    assertThat(unnumbered.status()).isEqualTo(422);
    assertThat(unnumbered.json().path("fields").has("trackingNumber")).isTrue();
    assertThat(one.papers().sheets()).isEmpty();
  }

  @Test
  @DisplayName("电子流转一起走：只有编号，没有纸质件")
  void byWire() {
    ACase one = waiting();
    Map<String, Object> body =
        Map.of(
            "tasks",
            List.of(one.task("dispatch")),
            "channel",
            "INDUSTRY_SYSTEM",
            "outsideNumber",
            "NX-2026-1");
    Api.Answer sent = api.post("village-a", "/api/dispatches", body);
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    assertThat(one.papers().lastSheet().path("outsideNumber").asString()).isEqualTo("NX-2026-1");
    assertThat(one.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 6));
  }

  @Test
  @DisplayName("从工作台勾选，在一页上写怎么送，发出后看每件到哪里；缺单号在栏目旁说")
  void fromTheTaskList() {
    ACase one = waiting();
    ACase two = waiting();
    PageSession village = PageSession.of(port, "village-a");
    assertThat(village.get("/tasks?scope=claimable&q=" + one.number()).html()).contains("合并移交选中的");

    PageSession.Shown ask =
        village.post(
            "/tasks/batch",
            "action",
            "DISPATCH",
            "query",
            "?scope=claimable",
            "task",
            one.task("dispatch"),
            "task",
            two.task("dispatch"));
    assertThat(ask.html()).contains("2 件办件，共 12 份材料").contains(one.number());
    PageSession.Shown wrong =
        village.post(
            "/dispatches/new", "task", one.task("dispatch"), "channel", "POST", "key", "w1");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("请填写快递单号");

    PageSession.Shown sheet =
        village.post(
            "/dispatches/new",
            "task",
            one.task("dispatch"),
            "task",
            two.task("dispatch"),
            "channel",
            "PERSON",
            "carrier",
            "客运班车",
            "key",
            "page-" + one.number());
    assertThat(sheet.html())
        .contains("合并交接单 HD-")
        .contains("已发出 2 件。")
        .contains("客运班车")
        .contains("在途")
        .contains(two.number());
    assertThat(PageSession.of(port, "township-a").get("/tasks/" + one.task("receive")).html())
        .contains("和别的件一起走合并交接单 HD-");
  }
}
