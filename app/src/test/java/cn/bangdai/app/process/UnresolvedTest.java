package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.web.PageSession;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("办不成事：登记、核实、协调、答复，本人确认")
class UnresolvedTest extends PathTest {

  @Test
  @DisplayName("没有办件也能登记：镇里核实、协调、答复，本人不满意再协调一次")
  void withoutACase() {
    Api.Answer registered = register("village-a", null, "12345");
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    String number = registered.json().path("number").asString();
    assertThat(number).matches("LT-BS26-\\d{4,}-\\d");
    assertThat(registered.json().path("unit").asString()).isEqualTo("LT.JJ");
    Api.Answer seen = api.get("village-a", "/api/unresolved/" + number);
    assertThat(seen.text()).contains("12345", "李*梅").doesNotContain("李红梅", "13995071234");

    does(number, "township-a", "verifyUnresolved", "VALID", "finding", "派出所系统里姓名不一致。");
    does(number, "township-a", "coordinateUnresolved", "COORDINATED", "measure", "户籍科更正。");
    does(number, "township-a", "replyUnresolved", "REPLIED", "how", "PHONE", "told", "三天内更正。");
    does(number, "township-a", "confirmUnresolved", "DISSATISFIED", "said", "太慢了。");
    does(number, "township-a", "coordinateUnresolved", "COORDINATED", "measure", "今天就更正。");
    does(number, "township-a", "replyUnresolved", "REPLIED", "how", "VISIT", "told", "已经更正。");
    does(number, "township-a", "confirmUnresolved", "SATISFIED", "said", "谢谢。");

    Api.Answer settled = api.get("supervisor", "/api/unresolved/" + number);
    assertThat(settled.json().path("matter").path("state").asString()).isEqualTo("SETTLED");
    assertThat(settled.json().path("matter").path("rounds").asInt()).isEqualTo(2);
    assertThat(settled.json().path("steps")).hasSize(7);
    assertThat(passed(number)).contains("matterSettled").doesNotContain("matterUnfounded");
  }

  @Test
  @DisplayName("关于一个办件的：任务归在办件下面；不属实的说明理由、告诉本人；办件的步骤不受影响")
  void aboutACase() {
    ACase c = village().taken("village-a");
    Api.Answer registered = register("township-a", c.number(), "WINDOW");
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    assertThat(c.now().open())
        .containsExactlyInAnyOrder("signMandate@LT.JJ.01", "verifyUnresolved@LT.JJ");
    assertThat(c.tries("village-a", "verifyUnresolved", "VALID", "finding", "卡了").status())
        .isEqualTo(403);
    assertThat(c.tries("township-a", "verifyUnresolved", "INVALID", "reason", "正在办").status())
        .as("the person must be told")
        .isEqualTo(422);
    c.does("township-a", "verifyUnresolved", "INVALID", "reason", "正在办", "how", "PHONE");
    assertThat(c.now().open()).containsExactly("signMandate@LT.JJ.01");
    assertThat(c.part("supervision").path("matters").get(0).path("state").asString())
        .isEqualTo("UNFOUNDED");
    assertThat(c.passed())
        .contains("unresolved/matterUnfounded")
        .doesNotContain("unresolved/coordinateUnresolved");
  }

  @Test
  @DisplayName("谁看得到：本镇和上级督查；姓名电话只给正在办的人看，看了留痕")
  void whoSees() {
    String number = register("village-a", null, "LETTER").json().path("number").asString();
    for (String user :
        new String[] {"village-a", "village-a2", "township-a", "supervisor", "auditor"}) {
      assertThat(api.get(user, "/api/unresolved/" + number).status()).as(user).isEqualTo(200);
      assertThat(api.get(user, "/api/unresolved").text()).as(user).contains(number);
    }
    for (String user : new String[] {"village-b", "township-b", "human-resources", "admin"}) {
      assertThat(api.get(user, "/api/unresolved/" + number).status()).as(user).isEqualTo(404);
      assertThat(api.get(user, "/api/unresolved").text()).as(user).doesNotContain(number);
      assertThat(person(number, user).status()).as(user).isEqualTo(404);
    }
    assertThat(api.get("auditor", "/api/cases/" + number).status()).isEqualTo(404);
    assertThat(person(number, "village-a").status()).isEqualTo(403);
    assertThat(person(number, "township-a").json().path("phone").asString())
        .isEqualTo("13995071234");
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_event where verb = 'unresolved.person' and summary like :n")
                .param("n", "%" + number + "%")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    String task = task(number, "township-a", "verifyUnresolved");
    assertThat(api.get("township-b", "/api/tasks/" + task).status()).isEqualTo(404);
    assertThat(api.get("supervisor", "/api/tasks/" + task).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("没有姓名、电话、事情的不登记；窗口以外的人不登记；看不到的办件不能挂")
  void refused() {
    Map<String, Object> empty = new HashMap<>();
    empty.put("from", "WINDOW");
    Api.Answer wrong = api.post("village-a", "/api/unresolved", empty);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("姓名", "电话", "办不成");
    empty.put("from", "RUMOUR");
    assertThat(api.post("village-a", "/api/unresolved", empty).code()).isEqualTo("SOURCE_MISSING");
    assertThat(register("supervisor", null, "WINDOW").status()).isEqualTo(403);
    assertThat(register("village-b", village().number(), "WINDOW").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("没有办件的任务在网页上也能领取、办理，链接回到登记")
  void onPages() {
    String number = register("village-a", null, "ONLINE").json().path("number").asString();
    String task = task(number, "township-a", "verifyUnresolved");
    PageSession township = PageSession.of(port, "township-a");
    PageSession.Shown list = township.get("/tasks?scope=claimable&q=" + number);
    assertThat(list.html()).contains("/unresolved/" + number).contains("办不成事");
    PageSession.Shown page = township.get("/tasks/" + task);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("/unresolved/" + number).doesNotContain("/cases/" + number);
    PageSession.Shown done =
        township.post(
            "/tasks/" + task, "outcome", "VALID", "finding", "卡在户籍。", "key", "page-" + task);
    assertThat(done.path()).contains("/done");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.html()).contains("/unresolved/" + number);
    assertThat(township.get("/tasks/" + task).html()).contains("/unresolved/" + number);
  }

  private Api.Answer register(String by, String caseNumber, String from) {
    Map<String, Object> matter = new HashMap<>();
    matter.put("caseNumber", caseNumber);
    matter.put("from", from);
    matter.put("who", Map.of("name", "李红梅", "phone", "13995071234"));
    matter.put("what", "户口簿上名字错了一个字，跑了三个单位都说不归他管。");
    return api.post(by, "/api/unresolved", matter);
  }

  private Api.Answer person(String number, String by) {
    return api.post(by, "/api/unresolved/" + number + "/person", null);
  }

  private String task(String number, String user, String key) {
    Api.Answer tasks = api.get(user, "/api/tasks?scope=claimable&limit=100&case=" + number);
    assertThat(tasks.json().path("items")).as(key + " " + tasks.text()).hasSize(1);
    assertThat(tasks.json().path("items").get(0).path("key").asString()).isEqualTo(key);
    return tasks.json().path("items").get(0).path("id").asString();
  }

  private void does(String number, String user, String key, String outcome, Object... fields) {
    Api.Answer answer =
        api.post(
            user,
            "/api/tasks/" + task(number, user, key) + "/complete",
            ACase.form(outcome, fields));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private java.util.List<String> passed(String number) {
    return jdbc.sql(
            """
            select a.act_id_ from act_hi_procinst p
            join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
            where p.business_key_ = :n
            """)
        .param("n", number)
        .query(String.class)
        .list();
  }
}
