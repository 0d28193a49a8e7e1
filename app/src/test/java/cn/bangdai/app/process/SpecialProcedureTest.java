package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.SpecialProcedureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("特别程序：启动、结束、停哪个时限")
class SpecialProcedureTest extends PathTest {

  private static final String DEPARTMENT = "human-resources";

  @Test
  @DisplayName("听证：法定、承诺时限都停，书面告知申请人；结束后次一工作日接着走，回到同一审批人")
  void hearing() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    String due = due(c, "promised");
    String statutory = due(c, "statutory");
    opens(c, "HEARING", "2026-12-10");

    assertThat(c.now().open()).containsExactly("specialProcedure@LT.RSJ");
    assertThat(c.now().candidates("specialProcedure")).containsExactly("approver@LT.RSJ");
    assertThat(c.now().flags()).contains("PAUSED");
    assertThat(c.now().lamp()).isEqualTo("GREY");
    assertThat(paused(c, "promised")).isTrue();
    assertThat(paused(c, "statutory")).isTrue();
    assertThat(c.now().told()).last().asString().contains("听证").contains("12月10日");
    assertThat(titles(c)).contains("特别程序告知书");

    clock.moveTo("2026-12-08", "10:00");
    assertThat(c.tries(DEPARTMENT, "specialProcedure", "ENDED").status()).isEqualTo(422);
    c.does(DEPARTMENT, "specialProcedure", "ENDED", "result", "听证会上无人反对。");
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    assertThat(c.now().flags()).doesNotContain("PAUSED");
    assertThat(due(c, "promised")).isGreaterThan(due);
    assertThat(due(c, "statutory")).isGreaterThan(statutory);
    assertThat(c.now().told()).last().asString().contains("听证已经结束");
    c.does(DEPARTMENT, "decide", "GRANTED");
    assertThat(c.now().limits()).contains("promised MET", "statutory MET");
    assertThat(c.passed()).contains("decision/specialProcedure");
  }

  @Test
  @DisplayName("现场勘验、公示只停承诺时限，法定时限照常走")
  void theTwoThatStopThePromiseOnly() {
    for (String kind : List.of("SITE_INSPECTION", "PUBLIC_NOTICE")) {
      ACase c = village().beforeDepartment(DEPARTMENT);
      String statutory = due(c, "statutory");
      opens(c, kind, "2026-12-01");
      assertThat(paused(c, "promised")).as(kind).isTrue();
      assertThat(paused(c, "statutory")).as(kind).isFalse();
      assertThat(c.now().flags()).contains("PAUSED");
      c.does(DEPARTMENT, "specialProcedure", "ENDED", "result", "没有异议。");
      assertThat(due(c, "statutory")).isEqualTo(statutory);
    }
  }

  @Test
  @DisplayName("十种都能启动，一种接一种，与补正交替；一件里记全")
  void allTenOneAfterTheOther() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    for (SpecialProcedureKind kind : SpecialProcedureKind.values()) {
      opens(c, kind.name(), "2026-12-31");
      assertThat(paused(c, "statutory")).as(kind.name()).isEqualTo(kind.stopsStatutory());
      c.does(DEPARTMENT, "specialProcedure", "ENDED", "result", kind.label() + "完成。");
      assertThat(c.now().lamp()).as(kind.name()).isEqualTo("GREEN");
    }
    c.check(DEPARTMENT, "M3", "MISSING").does(DEPARTMENT, "decide", "CORRECTION");
    assertThat(c.now().flags()).contains("PAUSED");
    c.check("village-a", "M3", "WAIVED", "waiver", "联网核验通过")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .does(DEPARTMENT, "decide", "GRANTED");
    assertThat(c.part("special-procedures").path("items")).hasSize(10);
    assertThat(SpecialProcedureKind.values()).hasSize(10);
    assertThat(c.now().status()).isEqualTo("DECIDED");
  }

  @Test
  @DisplayName("按办件号启动、结束，和办任务是一回事；重复的键只办一次")
  void byTheCase() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    String path = "/api/cases/" + c.number() + "/special-procedures";
    Map<String, Object> hearing = procedure("EXPERT_REVIEW", "需要专家论证。", "2026-12-04");
    assertThat(api.post("county", path, hearing).status()).isEqualTo(403);
    assertThat(api.post("village-b", path, hearing).status()).isEqualTo(404);
    Api.Answer opened = api.post(DEPARTMENT, path, hearing, "expert-" + c.number());
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(opened.json().path("stopsStatutory").asBoolean()).isTrue();
    assertThat(c.now().open()).containsExactly("specialProcedure@LT.RSJ");
    Api.Answer again = api.post(DEPARTMENT, path, hearing, "expert-" + c.number());
    assertThat(again.json().path("id")).isEqualTo(opened.json().path("id"));
    Api.Answer second = api.post(DEPARTMENT, path, hearing);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.detail()).contains("不能启动特别程序");

    String end = path + "/" + opened.json().path("id").asString() + "/end";
    assertThat(api.post(DEPARTMENT, end, Map.of()).status()).isEqualTo(422);
    assertThat(api.post("civil-affairs", end, Map.of("result", "同意。")).status()).isEqualTo(404);
    Api.Answer ended = api.post(DEPARTMENT, end, Map.of("result", "同意。"));
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    assertThat(ended.json().path("state").asString()).isEqualTo("ENDED");
    Api.Answer twice = api.post(DEPARTMENT, end, Map.of("result", "再来一次。"));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.code()).isEqualTo("SPECIAL_PROCEDURE_ENDED");
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    assertThat(titles(c)).containsOnlyOnce("特别程序告知书");
  }

  @Test
  @DisplayName("没有种类、理由、日期，日期已过，都启动不了，什么也没变")
  void wrongInput() {
    ACase c = village().beforeDepartment(DEPARTMENT);
    String path = "/api/cases/" + c.number() + "/special-procedures";
    assertThat(refused(path, procedure(null, "需要。", "2026-12-04"))).contains("哪一种");
    assertThat(refused(path, procedure("PARTY", "需要。", "2026-12-04"))).isNotBlank();
    assertThat(refused(path, procedure("HEARING", null, "2026-12-04"))).contains("为什么");
    assertThat(refused(path, procedure("HEARING", "需要。", null))).contains("预计");
    assertThat(refused(path, procedure("HEARING", "需要。", "2026-11-19"))).contains("已经过去");
    assertThat(refused(path, procedure("HEARING", "需要。", "后天"))).isNotBlank();
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    assertThat(c.now().flags()).doesNotContain("PAUSED");
    assertThat(c.part("special-procedures").path("items")).isEmpty();
  }

  private String refused(String path, Map<String, Object> procedure) {
    Api.Answer answer = api.post(DEPARTMENT, path, procedure);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.detail();
  }

  static Map<String, Object> procedure(String kind, String reason, String expectedEnd) {
    Map<String, Object> procedure = new LinkedHashMap<>();
    procedure.put("kind", kind);
    procedure.put("reason", reason);
    procedure.put("expectedEnd", expectedEnd);
    return procedure;
  }

  private static void opens(ACase c, String kind, String until) {
    c.does(
        DEPARTMENT,
        "decide",
        "SPECIAL_PROCEDURE",
        "kind",
        kind,
        "reason",
        "依法需要。",
        "expectedEnd",
        until);
  }

  private static String due(ACase c, String limit) {
    return c.now().limit(limit).path("dueOn").asString();
  }

  private static boolean paused(ACase c, String limit) {
    return c.now().limit(limit).path("paused").asBoolean();
  }

  private static List<String> titles(ACase c) {
    List<String> titles = new ArrayList<>();
    for (JsonNode document : c.documents()) {
      titles.add(document.path("title").asString());
    }
    return titles;
  }
}
