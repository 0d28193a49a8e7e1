package cn.bangdai.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.worklist.web.PageSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("一次性告知书：申请人签收，补充告知给督查人员看")
class NoticeAnswerTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  private ACase told() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a");
    return c.check("village-a", "M2", "DEFECTIVE", "defect", "没有签字", "remedy", "请申请人签字")
        .does("village-a", "checkMaterials", "INCOMPLETE");
  }

  private static String path(ACase c, int notice) {
    return "/api/cases/"
        + c.number()
        + "/documents/"
        + c.notices().get(notice).path("id").asString()
        + "/acknowledgement";
  }

  @Test
  @DisplayName("每一行都指向登记时那一版办事指南里的材料")
  void linesPointToThePinnedGuide() {
    ACase c = told();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from notice_line l
                    join cases c on c.number = l.case_number
                    where c.number = ? and not exists (
                        select 1 from guide_material g
                        where g.guide = c.guide_id and g.code = l.material_code)
                    """)
                .param(c.number())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(c.notice(0).path("number").asString()).isEqualTo(c.number() + "-告1");
    assertThat(c.notice(0).path("issuedAt").asString()).isNotBlank();
  }

  @Test
  @DisplayName("接口登记：谁问的、什么时候、结果；看不见的人查无此件，不经办的人不能登记")
  void answeredByInterface() {
    ACase c = told();
    assertThat(api.post("village-b", path(c, 0), Map.of("result", "SIGNED")).status())
        .isEqualTo(404);
    assertThat(api.post("supervisor", path(c, 0), Map.of("result", "SIGNED")).status())
        .isEqualTo(403);
    Api.Answer alone =
        api.post("village-a", path(c, 0), Map.of("result", "REFUSED", "witnesses", List.of("李四")));
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.detail()).contains("2 位见证人");

    Api.Answer phone =
        api.post("village-a", path(c, 0), Map.of("result", "PHONE", "note", "15:10 本人接听"));

    assertThat(phone.status()).as(phone.text()).isEqualTo(200);
    JsonNode answer = c.notice(0).path("acknowledgements").get(0);
    assertThat(answer.path("result").asString()).isEqualTo("PHONE");
    assertThat(answer.path("askedBy").asString()).isNotBlank();
    assertThat(answer.path("askedAt").asString()).startsWith("2026-11-20");
    assertThat(c.part("audit").toString()).contains("notice.acknowledge");
    assertThat(api.post("village-a", path(c, 0), Map.of("result", "SIGNED")).status())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("页面登记：补正任务页和办件页都看得到，缺见证人在栏目旁说清楚")
  void answeredOnThePage() {
    ACase c = told();
    PageSession village = PageSession.of(port, "village-a");
    String task = c.task("supplement");
    assertThat(village.get("/tasks/" + task).html())
        .contains("申请人还没有签收这份告知书")
        .contains("登记签收结果")
        .contains("没有签字");
    String page = path(c, 0).replace("/api", "");
    assertThat(village.get(page + "?task=" + task).html()).contains("申请人怎么签收的");
    PageSession.Shown wrong =
        village.post(page, "task", task, "result", "FINGERPRINT", "witnesses", "");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html()).contains("按手印要有 1 位见证人");

    PageSession.Shown done =
        village.post(page, "task", task, "result", "FINGERPRINT", "witnesses", "李四");

    assertThat(done.path()).isEqualTo("/tasks/" + task);
    assertThat(done.html()).contains("按手印").contains("李四").doesNotContain("还没有签收");
    assertThat(village.get("/cases/" + c.number()).html()).contains("已按手印");
  }

  @Test
  @DisplayName("再次告知要新的材料：任务页提醒，要选原因写理由；督查人员在汇总里看得到，别人看不到")
  void overridesAreShownToSupervisors() {
    ACase c = told().does("village-a", "supplement", "SUPPLEMENTED");
    c.check("village-a", "M2", "PRESENT").check("village-a", "M3", "MISSING");
    PageSession village = PageSession.of(port, "village-a");
    assertThat(village.get("/tasks/" + c.task("checkMaterials")).html())
        .contains("以前的告知书没有提到：户口簿")
        .contains("补充告知的原因");
    c.does(
        "village-a",
        "checkMaterials",
        "INCOMPLETE",
        "override",
        "FACTS_CHANGED",
        "overrideReason",
        "申请人上周迁了户口\u202e");

    JsonNode second = c.notice(1);
    assertThat(second.path("override").asString()).isEqualTo("FACTS_CHANGED");
    assertThat(second.path("overrideReason").asString()).isEqualTo("申请人上周迁了户口");
    assertThat(second.path("lines").get(0).path("added").asBoolean()).isTrue();
    for (String supervisor : List.of("supervisor", "supervisor-a", "auditor")) {
      Api.Answer seen = api.get(supervisor, "/api/supervision/notice-overrides?unit=LT.JJ");
      assertThat(seen.text()).as(supervisor).contains(c.number(), "申请人上周迁了户口", "户口簿");
    }
    assertThat(api.get("supervisor", "/api/supervision/notice-overrides?unit=LT.JX").text())
        .doesNotContain(c.number());
    assertThat(api.get("village-a", "/api/supervision/notice-overrides").status()).isEqualTo(403);
    PageSession supervisor = PageSession.of(port, "supervisor");
    assertThat(supervisor.get("/supervision/notice-overrides").html())
        .contains(c.number())
        .contains("申请人上周迁了户口");
    assertThat(supervisor.get("/cases").html()).contains("补充告知");
    assertThat(supervisor.get("/cases/" + c.number()).html()).contains("申请人情况有变化");
    assertThat(village.get("/cases").html()).doesNotContain("/supervision/notice-overrides");
  }

  @Test
  @DisplayName("第一次告知时，任务页不问补充告知的原因")
  void notAskedTheFirstTime() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED");
    PageSession village = PageSession.of(port, "village-a");
    assertThat(village.get("/tasks/" + c.task("checkMaterials")).html())
        .contains("补正期限")
        .doesNotContain("补充告知的原因");
  }
}
