package cn.bangdai.app.worklist.web;

import static cn.bangdai.app.worklist.web.PageSession.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("工作台：一起办、常用筛选、自己刷新")
class WorklistBatchTest {

  private static final String ITEM = "LT-P-001";

  @LocalServerPort int port;

  private Desk desk;
  private PageSession township;

  @BeforeEach
  void signIn() {
    desk = new Desk(port);
    township = PageSession.of(port, "township-a");
    township.get("/tasks");
  }

  @Test
  @DisplayName("一批签收里有一件不是签收：其余照收，说清哪件为什么没收；重复提交回答一样")
  void receiveWithOneFailing() {
    String name = Desk.someone();
    String first = desk.registered("village-a", ITEM, name);
    String second = desk.registered("village-a", ITEM, name);
    String other = desk.registered("township-a", ITEM, name);
    desk.sent("village-a", first);
    desk.sent("village-a", second);
    String query = "?scope=claimable&q=" + encoded(name);
    PageSession.Shown page = township.get("/tasks" + query);
    assertThat(page.html()).contains("签收选中的").contains("签收表示材料已逐件点收");
    String[] form = {
      "action",
      "RECEIVE",
      "key",
      "batch-" + first,
      "query",
      query,
      "task",
      desk.task(first),
      "task",
      desk.task(other),
      "task",
      desk.task(second),
      "task",
      "no-such-task"
    };

    PageSession.Shown after = township.post("/tasks/batch", form);
    assertThat(after.path()).startsWith("/tasks?scope=claimable&p=");
    assertThat(after.html())
        .contains("已签收 2 件。")
        .contains("2 件没有办成：")
        .contains(other + "</a> 这一步是“受理委托”，不能批量签收。")
        .contains("没有找到这项任务。");
    assertThat(after.row(first)).contains("分拣");
    assertThat(township.post("/tasks/batch", form).html()).contains("已签收 2 件。");
    assertThat(township.get("/tasks" + query).html()).doesNotContain("已签收 2 件。");
  }

  @Test
  @DisplayName("一批领取；一件也没选就说要先勾选")
  void claimMany() {
    String name = Desk.someone();
    String first = desk.registered("township-a", ITEM, name);
    String second = desk.registered("township-a", ITEM, name);
    PageSession.Shown none =
        township.post("/tasks/batch", "action", "CLAIM", "query", "?scope=mine");
    assertThat(none.html()).contains("还没有选中任务。请先勾选要一起办的任务。");

    PageSession.Shown after =
        township.post(
            "/tasks/batch",
            "action",
            "CLAIM",
            "key",
            "many-" + first,
            "query",
            "?scope=mine&q=" + encoded(name),
            "task",
            desk.task(first),
            "task",
            desk.task(second));
    assertThat(after.html()).contains("已领取 2 件。");
    assertThat(after.shows(first)).isTrue();
    assertThat(after.shows(second)).isTrue();
  }

  @Test
  @DisplayName("常用筛选：保存、重名替换、最多二十个、只有自己看得见、可以删")
  void savedFilters() {
    PageSession own = PageSession.of(port, "approver-b");
    own.get("/tasks");
    assertThat(own.post("/tasks/filters", "name", " ", "query", "?scope=mine&lamp=RED").html())
        .contains("请给这个筛选起个名字");
    String nasty = "\"><b>超期</b>";
    PageSession.Shown saved =
        own.post("/tasks/filters", "name", nasty, "query", "?scope=mine&lamp=RED&after=x&page=3");
    assertThat(saved.path()).isEqualTo("/tasks?scope=mine&lamp=RED");
    assertThat(saved.html()).contains("&lt;b&gt;超期&lt;/b&gt;").doesNotContain("<b>超期</b>");
    assertThat(PageSession.of(port, "township-b").get("/tasks").html())
        .doesNotContain("&lt;b&gt;超期");

    for (int i = 1; i < 20; i++) {
      own.post("/tasks/filters", "name", "筛选" + i, "query", "?scope=unit&sort=newest&q=" + i);
    }
    assertThat(own.post("/tasks/filters", "name", "筛选1", "query", "?scope=unit&q=0").status())
        .isEqualTo(200);
    PageSession.Shown full =
        own.post("/tasks/filters", "name", "多一个", "query", "?scope=mine&lamp=GREY");
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.html()).contains("常用筛选最多保存 20 个。").contains("value=\"多一个\"");

    own.post("/tasks/filters/delete", "name", nasty, "query", "?scope=mine");
    assertThat(own.get("/tasks").html()).doesNotContain("&lt;b&gt;超期").contains("筛选19");
  }

  @Test
  @DisplayName("开着的页面：没变不换；来了新任务只提示；只是变了就换列表")
  void changes() {
    String name = Desk.someone();
    String number = desk.registered("township-a", ITEM, name);
    String query = "?scope=claimable&q=" + encoded(name);
    String look = look(township.get("/tasks" + query));
    // What others do at the same time counts in the tabs, so the page may be a new one to them.
    assertThat(township.get(look).status()).isIn(200, 204);
    assertThat(township.get(look(township.get("/tasks" + query))).status()).isEqualTo(204);

    township.post("/tasks/" + desk.task(number) + "/claim");
    PageSession.Shown changed = township.get(look);
    assertThat(changed.html()).contains("id=\"list\"").contains("hx-swap-oob=\"true\"");
    assertThat(changed.html()).doesNotContain("<html").doesNotContain("件新任务");
  }

  @Test
  @DisplayName("新来的任务说有几件，不动列表")
  void news() {
    String name = Desk.someone();
    desk.registered("township-a", ITEM, name);
    String query = "?scope=claimable&q=" + encoded(name);
    String look = look(township.get("/tasks" + query)).replaceFirst("since=\\d+", "since=0");
    desk.registered("township-a", ITEM, name);

    PageSession.Shown news = township.get(look);
    assertThat(news.html()).contains("有 2 件新任务").contains("刷新").doesNotContain("<table");
  }

  private static String look(PageSession.Shown page) {
    String list = page.html().substring(page.html().indexOf("id=\"list\""));
    return list.substring(
            list.indexOf("hx-get=\"") + 8, list.indexOf('"', list.indexOf("hx-get") + 8))
        .replace("&amp;", "&");
  }
}
