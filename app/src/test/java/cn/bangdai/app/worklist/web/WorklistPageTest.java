package cn.bangdai.app.worklist.web;

import static cn.bangdai.app.worklist.web.PageSession.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.TaskSeen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("工作台")
class WorklistPageTest {

  private static final String ITEM = "LT-P-001";
  private static final String OTHER_ITEM = "LT-P-031";

  @LocalServerPort int port;
  @Autowired TaskSeen seen;
  @Autowired JdbcClient jdbc;

  private Desk desk;
  private PageSession agent;

  @BeforeEach
  void signIn() {
    desk = new Desk(port);
    agent = PageSession.of(port, "village-a");
  }

  private PageSession.Shown list(String scope, String more) {
    return agent.get("/tasks?scope=" + scope + more);
  }

  @Test
  @DisplayName("没登录的人先去登录")
  void signInFirst() {
    assertThat(PageSession.of(port, "nobody").get("/tasks?scope=unit").path())
        .startsWith("/sign-in");
  }

  @Test
  @DisplayName("待领取的件领了就是我的，退回又是待领取的；同站同事看得见在谁手里")
  void claimAndRelease() {
    String number = desk.registered("village-a", ITEM, Desk.someone());
    String only = "&q=" + number;

    assertThat(list("mine", only).shows(number)).isFalse();
    PageSession.Shown claimable = list("claimable", only);
    assertThat(claimable.row(number)).contains(">领取<").contains("受理委托");

    PageSession.Shown after =
        agent.post("/tasks/" + desk.task(number) + "/claim", "key", claimable.hidden("key"));
    assertThat(after.path()).isEqualTo("/tasks/" + desk.task(number));
    assertThat(list("claimable", only).shows(number)).isFalse();
    assertThat(list("mine", only).row(number)).contains("退回").doesNotContain(">领取<");
    assertThat(PageSession.of(port, "village-a2").get("/tasks?scope=unit" + only).row(number))
        .contains("马秀英")
        .contains("起在办")
        .doesNotContain("class=\"btn");

    PageSession.Shown back =
        agent.post("/tasks/" + desk.task(number) + "/release", "query", "?scope=claimable" + only);
    assertThat(back.path()).isEqualTo("/tasks?scope=claimable" + only);
    assertThat(back.row(number)).contains(">领取<");
  }

  @Test
  @DisplayName("有脚本时只换这一行")
  void claimFromRow() {
    String number = desk.registered("village-a", ITEM, Desk.someone());
    String task = desk.task(number);
    list("claimable", "&q=" + number);

    PageSession.Shown row = agent.postFromRow("/tasks/" + task + "/claim", task, "key", "k" + task);
    assertThat(row.html()).startsWith("<tr").contains("退回").doesNotContain("<html");
  }

  @Test
  @DisplayName("别人先领了，就说是谁领的，什么都不改")
  void tooLate() {
    String number = desk.registered("village-a", ITEM, Desk.someone());
    String task = desk.task(number);
    PageSession other = PageSession.of(port, "village-a2");
    other.get("/tasks");
    other.post("/tasks/" + task + "/claim");
    list("claimable", "");

    PageSession.Shown refused = agent.post("/tasks/" + task + "/claim");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html()).contains("领取。要接过来，请先请对方退回。");
  }

  @Test
  @DisplayName("按环节、事项、类别、群体、来源、时限、办件号、拼音和完整姓名都找得到，不合的找不到")
  void filters() {
    String name = Desk.someone();
    String number = desk.registered("village-a", ITEM, name, "ELDERLY");
    for (String filter :
        List.of(
            "step=takeRequest",
            "item=" + ITEM,
            "item=" + encoded("就业创业类"),
            "group=ELDERLY",
            "group=GREEN_CHANNEL",
            "from=LT.JJ.01",
            "from=LT.JJ",
            "lamp=GREEN",
            "case=" + number)) {
      assertThat(list("claimable", "&" + filter + "&q=" + encoded(name)).shows(number))
          .as(filter)
          .isTrue();
    }
    for (String filter :
        List.of(
            "step=deliver",
            "item=" + OTHER_ITEM,
            "group=PREGNANT",
            "from=LT.J",
            "from=LT.JJ.0%25",
            "lamp=RED",
            "case=LT")) {
      assertThat(list("claimable", "&" + filter + "&q=" + encoded(name)).shows(number))
          .as(filter)
          .isFalse();
    }
    String narrow = "&case=" + number + "&q=";
    for (String text : List.of(number, number.replace("-", ""), name, "就业创业证", "jycyz")) {
      assertThat(list("claimable", narrow + encoded(text)).shows(number)).as(text).isTrue();
    }
    for (String text : List.of(name.substring(0, 2), "%", "_", "-", "zzzz")) {
      assertThat(list("claimable", narrow + encoded(text)).shows(number)).as(text).isFalse();
    }
  }

  @Test
  @DisplayName("翻页不漏不重，地址里有全部条件，三种次序都一样")
  void paging() {
    String name = Desk.someone();
    Set<String> numbers = new LinkedHashSet<>();
    for (int i = 0; i < ListPage.SIZE + 3; i++) {
      numbers.add(desk.registered("village-a", i % 2 == 0 ? ITEM : OTHER_ITEM, name));
    }
    for (String sort : List.of("left", "newest", "item")) {
      PageSession.Shown first = list("claimable", "&sort=" + sort + "&q=" + encoded(name));
      assertThat(first.html()).contains("第 1–20 件，共 23 件");
      String next = first.link("下一页");
      assertThat(next).contains("p=").doesNotContain(encoded(name));
      PageSession.Shown second = agent.get(next);
      assertThat(second.html()).contains("第 21–23 件，共 23 件");
      assertThat(second.link("下一页")).isNull();
      List<String> all = new ArrayList<>(numbers(first));
      all.addAll(numbers(second));
      assertThat(all).as(sort).containsExactlyInAnyOrderElementsOf(numbers);
      assertThat(numbers(agent.get(second.link("回第一页")))).isEqualTo(numbers(first));
    }
    assertThat(numbers(list("claimable", "&sort=newest&q=" + encoded(name))).get(0))
        .isEqualTo(List.copyOf(numbers).get(numbers.size() - 1));
    assertThat(agent.get("/tasks?scope=claimable&after=nonsense").status()).isEqualTo(400);
  }

  private static List<String> numbers(PageSession.Shown page) {
    List<String> found = new ArrayList<>();
    Matcher number = Pattern.compile("class=\"number\"[^>]*>([^<]+)<").matcher(page.html());
    while (number.find()) {
      found.add(number.group(1));
    }
    return found;
  }

  @Test
  @DisplayName("没打开过的任务有未读点，打开以后没有；办完以后记录也不留")
  void unread() {
    String number = desk.registered("village-a", ITEM, Desk.someone());
    String task = desk.task(number);
    assertThat(list("claimable", "&q=" + number).row(number)).contains("unread-dot");

    seen.opened(task, "village-a");
    seen.opened(task, "village-a");
    assertThat(list("claimable", "&q=" + number).row(number)).doesNotContain("unread-dot");
    assertThat(
            PageSession.of(port, "village-a2")
                .get("/tasks?scope=claimable&q=" + number)
                .row(number))
        .contains("unread-dot");

    desk.does("village-a", number, "TAKE");
    seen.opened(task, "village-a");
    assertThat(list("mine", "&q=" + number).row(number)).contains("unread-dot");
  }

  @Test
  @DisplayName("空列表说为什么空、接着做什么")
  void empty() {
    PageSession.Shown nothing = list("mine", "&lamp=RED&step=deliver&q=" + encoded("没有这个人"));
    assertThat(nothing.html())
        .contains("按现在的筛选，没有任务。")
        .contains("<bdi>超期</bdi>")
        .contains("<bdi>送达</bdi>")
        .contains("清掉筛选，看全部");
    assertThat(PageSession.of(port, "admin").get("/tasks").html()).contains("您的岗位不经办任务。");
  }

  @Test
  @DisplayName("查找的姓名不在地址里，也不在保存的筛选里；办件号明写")
  void nobodyIsNamedInAddresses() {
    String name = Desk.someone();
    String number = desk.registered("village-a", ITEM, name);
    agent.get("/tasks");
    PageSession.Shown found =
        agent.post("/tasks/find", "scope", "claimable", "q", name, "step", "", "sort", "left");
    assertThat(found.shows(number)).isTrue();
    assertThat(found.path()).startsWith("/tasks?scope=claimable&p=");
    assertThat(found.path()).doesNotContain(encoded(name)).doesNotContain("q=");
    assertThat(found.html()).contains("value=\"" + name + "\"").doesNotContain(encoded(name));
    assertThat(agent.get(found.path()).shows(number)).isTrue();

    String query = found.path().substring("/tasks".length());
    PageSession.Shown saved = agent.post("/tasks/filters", "name", "找人", "query", query);
    assertThat(saved.path()).isEqualTo(found.path());
    assertThat(saved.html()).containsPattern("aria-current=\"true\"[^>]*><bdi>找人");
    assertThat(
            jdbc.sql("select query from worklist_filter where name = '找人'")
                .query(String.class)
                .single())
        .doesNotContain(encoded(name));
    agent.post("/tasks/filters/delete", "name", "找人", "query", query);

    assertThat(agent.post("/tasks/find", "scope", "claimable", "q", number).path())
        .isEqualTo("/tasks?scope=claimable&q=" + number);
    assertThat(agent.get("/tasks?scope=claimable&p=no-such-key~AAAA").status()).isEqualTo(200);
    assertThat(agent.get("/tasks/find").path()).startsWith("/tasks");
  }

  @Test
  @DisplayName("查找的文字太长，在输入框旁边说明，输入还在")
  void tooLong() {
    PageSession.Shown page = list("mine", "&q=" + encoded("长".repeat(150)));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("查找的内容太长了，请不要超过 100 个字。").contains("长".repeat(150));
    PageSession.Shown sent = agent.post("/tasks/find", "scope", "mine", "q", "长".repeat(150));
    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.html()).contains("查找的内容太长了，请不要超过 100 个字。").contains("长".repeat(150));
  }

  @Test
  @DisplayName("恶意文字只当文字显示")
  void nastyText() {
    String nasty = "\"><script>alert(1)</script>\u202e";
    assertThat(list("mine", "&q=" + encoded(nasty)).html()).doesNotContain("<script>alert");
    assertThat(
            list(
                    "mine",
                    "&step="
                        + encoded(nasty)
                        + "&item="
                        + encoded(nasty)
                        + "&from="
                        + encoded(nasty)
                        + "&lamp="
                        + encoded(nasty)
                        + "&group="
                        + encoded(nasty)
                        + "&case="
                        + encoded(nasty))
                .html())
        .doesNotContain("<script>alert");
    String number = desk.registered("village-a", ITEM, "<script>alert(1)</script>");
    assertThat(list("claimable", "&q=" + number).row(number)).contains("&lt;****&gt;");
    assertThat(list("mine", "&q=%00" + number).status()).isEqualTo(200);
  }
}
