package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BangdaiTest
@DisplayName("查办件")
class CaseListPageTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  private static String found(Browser browser, String q) {
    Browser.Page form = browser.get("/cases");
    Browser.Page leads = browser.post("/cases/find", "_csrf", Browser.token(form), "q", q);
    assertThat(leads.status()).isEqualTo(302);
    Browser.Page page = browser.get(leads.location());
    return page.status() == 302 ? browser.get(page.location()).html() : page.html();
  }

  @Test
  @DisplayName("按完整编号直接到办件，小写、全角、带空格也认得")
  void byNumber() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    Browser village = Browser.signedIn(port, "village-a");

    for (String typed :
        new String[] {
          c.number(),
          " " + c.number().toLowerCase(java.util.Locale.ROOT) + " ",
          c.number().replace('-', '－')
        }) {
      Browser.Page page = village.get("/cases?q=" + Browser.query(typed));
      assertThat(page.status()).as(typed).isEqualTo(302);
      assertThat(page.location()).isEqualTo("/cases/" + c.number());
    }
    assertThat(found(village, c.number().substring(0, 7))).contains(c.number());
  }

  @Test
  @DisplayName("按申请人完整的姓名、证件、手机和事项查得到，半个姓名查不到")
  void byApplicant() {
    ACase c = ACase.registered(api, "village-b", ITEM);
    Browser village = Browser.signedIn(port, "village-b");

    for (String typed : new String[] {"王小兰", "11010519491231002X", "13909530418", "养老保险"}) {
      assertThat(found(village, typed)).as(typed).contains("/cases/" + c.number());
    }
    assertThat(found(village, "王小")).contains("按现在的条件，没有办件", "清掉条件");
  }

  @Test
  @DisplayName("姓名、证件、手机不留在地址里；翻页、收藏的地址照样查得到")
  void nothingPersonalInTheAddress() {
    ACase c = ACase.registered(api, "village-b", ITEM);
    Browser village = Browser.signedIn(port, "village-b");
    String token = Browser.token(village.get("/cases"));

    for (String typed : new String[] {"王小兰", "11010519491231002X", "139 0953 0418"}) {
      String address = village.post("/cases/find", "_csrf", token, "q", typed).location();
      assertThat(address).startsWith("/cases?p=").doesNotContain(Browser.query(typed), "1101");
      assertThat(village.get(address).html())
          .contains("/cases/" + c.number(), "value=\"" + typed + "\"")
          .doesNotContain("q=" + Browser.query(typed));
    }
    String typedByHand = village.get("/cases?q=11010519491231002X").location();
    assertThat(typedByHand).startsWith("/cases?p=").doesNotContain("11010519491231002X");
    assertThat(village.get("/cases?p=k1~nonsense").status()).isEqualTo(200);

    Api.Answer refused = api.get("village-b", "/api/cases?q=11010519491231002X");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("PERSON_IN_ADDRESS");
    assertThat(refused.text()).doesNotContain("11010519491231002X");
    Api.Answer found =
        api.post("village-b", "/api/cases/search", Map.of("q", "11010519491231002X", "limit", 100));
    assertThat(found.text()).contains(c.number()).doesNotContain("11010519491231002X");
  }

  @Test
  @DisplayName("看不到的件查不到，也不说它在；校验码不对时提醒")
  void hidden() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    Browser other = Browser.signedIn(port, "township-b");

    assertThat(found(other, c.number())).contains("没有找到办件 " + c.number(), "也可能这件不归你看");
    char last = c.number().charAt(c.number().length() - 1);
    String wrong =
        c.number().substring(0, c.number().length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    assertThat(found(other, wrong)).contains("最后一位对不上");
  }

  @Test
  @DisplayName("最近打开的在最上面，查的时候不显示，别人的看不到")
  void recent() {
    ACase first = ACase.registered(api, "village-a", ITEM);
    ACase second = ACase.registered(api, "village-a", ITEM);
    Browser agent = Browser.signedIn(port, "village-a2");
    agent.get("/cases/" + first.number());
    agent.get("/cases/" + second.number());

    String html = agent.get("/cases").html();
    assertThat(html).contains("最近打开");
    String recent = html.substring(html.indexOf("bd-recent"), html.indexOf("id=\"found\""));
    assertThat(recent).contains(first.number(), second.number());
    assertThat(agent.get("/cases?status=REGISTERED").html()).doesNotContain("最近打开");
    assertThat(Browser.signedIn(port, "township-b").get("/cases").html())
        .doesNotContain(first.number());
  }

  @Test
  @DisplayName("条件留在地址里，翻页不丢条件，乱写的条件当没有")
  void filters() {
    for (int i = 0; i < 26; i++) {
      ACase.registered(api, "village-b", ITEM);
    }
    Browser village = Browser.signedIn(port, "village-b");

    String html = village.get("/cases?status=REGISTERED&lamp=GREEN").html();
    assertThat(html)
        .contains("<option value=\"REGISTERED\" selected", "<option value=\"GREEN\" selected")
        .contains("25 件，后面还有", "status=REGISTERED&amp;lamp=GREEN", "cursor=");
    java.util.regex.Matcher next =
        java.util.regex.Pattern.compile("href=\"(/cases\\?[^\"]*cursor=[^\"]*)\"").matcher(html);
    assertThat(next.find()).isTrue();
    assertThat(village.get(next.group(1).replace("&amp;", "&")).html()).contains("回到最前");
    assertThat(village.get("/cases?status=NONSENSE&lamp=x&unit=%27").status()).isEqualTo(200);
    assertThat(village.get("/cases?status=TERMINATED&lamp=RED").html()).contains("按现在的条件，没有办件");
  }

  @Test
  @DisplayName("一万个字、脚本、方向符号原样转义，不出错")
  void nastyText() {
    Browser village = Browser.signedIn(port, "village-a");

    for (String typed :
        new String[] {
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "‮反‬",
          "%_\\",
          "x".repeat(5000)
        }) {
      Browser.Page page = village.get("/cases?q=" + Browser.query(typed));
      assertThat(page.status()).as(typed).isEqualTo(200);
      assertThat(page.html()).doesNotContain("<script>alert", "<img src=x");
    }
  }

  @Test
  @DisplayName("没登录时打开的链接，登录后还到那里")
  void deepLinks() {
    ACase c = ACase.registered(api, "village-a", ITEM);
    for (String link :
        new String[] {
          "/cases/" + c.number(),
          "/cases?q=x&status=ACCEPTED",
          "/tasks/" + c.task("takeRequest") + "?from=mine"
        }) {
      Browser stranger = Browser.at(port);
      assertThat(stranger.get(link).location()).startsWith("/sign-in");
      assertThat(stranger.get("/favicon.svg").status()).isEqualTo(200);
      String landed = stranger.signIn("village-a").location();
      assertThat(landed).startsWith(link);
    }
  }
}
