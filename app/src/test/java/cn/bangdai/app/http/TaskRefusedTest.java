package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BangdaiTest
@DisplayName("办不了的任务、看不见的件：各有各的说法")
class TaskRefusedTest extends HttpTest {

  @Test
  @DisplayName("没有的结论、漏填的、用不到的、不认识的字段，都说得出是哪一项")
  void wrongForms() {
    ACase c = village();
    String path = "/api/tasks/" + c.task("takeRequest") + "/complete";
    Api.Answer outcome = refused(422, "FORM", () -> api.post("village-a", path, form("GRANTED")));
    assertThat(outcome.json().path("fields").path("outcome").asString()).contains("GRANTED");
    Api.Answer missing =
        refused(422, "FORM", () -> api.post("village-a", path, form("PROPOSE_REFUSAL")));
    assertThat(missing.json().path("fields").path("reason").asString()).contains("理由");
    Api.Answer hidden =
        refused(422, "FORM", () -> api.post("village-a", path, form("TAKE", "reason", "无")));
    assertThat(hidden.json().path("fields").has("reason")).isTrue();
    Api.Answer unknown =
        refused(422, "FORM", () -> api.post("village-a", path, form("TAKE", "to", "LT")));
    assertThat(unknown.json().path("fields").path("to").asString()).contains("to");
    refused(422, "FORM", () -> api.post("village-a", path, Map.of()));
    refused(422, "FORM", () -> api.post("village-a", path, null));
    refused(422, "FORM", () -> api.raw("village-a", "POST", path, "null", "application/json"));
    for (Object wrong : new Object[] {1, true, List.of("TAKE"), Map.of("a", 1), "", "take"}) {
      refused(422, "FORM", () -> api.post("village-a", path, Map.of("outcome", wrong)));
    }
    assertThat(c.now().open()).containsExactly("takeRequest@LT.JJ.01");
  }

  @Test
  @DisplayName("别的站的任务查无此任务，和不存在的一个说法")
  void aTaskOfAnotherUnit() {
    String task = village().task("takeRequest");
    for (String deed : List.of("complete", "claim", "release", "assign")) {
      Object body = deed.equals("assign") ? Map.of("to", "village-b") : form("TAKE");
      Api.Answer there =
          refused(
              404,
              "TASK_NOT_FOUND",
              () -> api.post("village-b", "/api/tasks/" + task + "/" + deed, body));
      Api.Answer nowhere =
          refused(
              404,
              "TASK_NOT_FOUND",
              () -> api.post("village-b", "/api/tasks/no-such-task/" + deed, body));
      assertThat(there.detail()).isEqualTo(nowhere.detail());
    }
    refused(404, "TASK_NOT_FOUND", () -> api.get("village-b", "/api/tasks/" + task));
    refused(404, "TASK_NOT_FOUND", () -> api.get("admin", "/api/tasks/" + task));
  }

  @Test
  @DisplayName("看得见但不归自己办的任务：拒绝，说由谁办")
  void aTaskThatIsNotMine() {
    ACase c = village().taken("village-a");
    String path = "/api/tasks/" + c.task("signMandate");
    for (String user : List.of("village-a2", "township-a", "supervisor", "auditor")) {
      Api.Answer answer =
          refused(403, "NOT_YOUR_TASK", () -> api.post(user, path + "/complete", form("SIGNED")));
      assertThat(answer.detail()).contains("不由您办理");
      assertThat(api.get(user, path).status()).isEqualTo(200);
    }
    refused(403, "NOT_YOUR_TASK", () -> api.post("township-a", path + "/claim", null));
  }

  @Test
  @DisplayName("办完的任务：告诉是谁什么时候办的；看不见的人仍然查无此任务")
  void aTaskThatIsDone() {
    ACase c = village();
    String task = c.task("takeRequest");
    c.taken("village-a");
    Api.Answer gone =
        refused(
            409,
            "TASK_GONE",
            () -> api.post("village-a", "/api/tasks/" + task + "/complete", form("TAKE")));
    assertThat(gone.detail()).contains("11月20日");
    refused(409, "TASK_GONE", () -> api.get("village-a", "/api/tasks/" + task));
    refused(404, "TASK_NOT_FOUND", () -> api.get("village-b", "/api/tasks/" + task));
  }

  @Test
  @DisplayName("别的单位的件和不存在的件，一模一样的回答")
  void aCaseOfAnotherUnit() {
    String number = village().number();
    for (String part :
        List.of("", "/history", "/audit", "/custody", "/documents", "/deadlines", "/files/x")) {
      Api.Answer there = api.get("village-b", "/api/cases/" + number + part);
      Api.Answer nowhere = api.get("village-b", "/api/cases/LT26-9999-9" + part);
      assertThat(there.status()).as(part).isEqualTo(404);
      assertProblem(there);
      assertThat(there.text().replace(number, ""))
          .as(part)
          .isEqualTo(nowhere.text().replace("LT26-9999-9", ""));
    }
    refused(
        404,
        "CASE_NOT_FOUND",
        () ->
            api.put(
                "village-b",
                "/api/cases/" + number + "/materials/M1",
                Map.of("status", "PRESENT")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cases/..%2f..%2fetc%2fpasswd",
        "/api/cases/%2e%2e/%2e%2e",
        "/api/cases/%00",
        "/api/cases/LT26%00",
        "/api/cases/a;b=c",
        "/api/cases//",
        "/api/cases/%5c..%5c",
        "/api/cases/LT26-0001/files/..%2f..%2fkeys.json",
        "/api/cases/LT26-0001/files/%2e%2e",
        "/api/cases/LT26-0001/documents/..%2fx.pdf",
        "/api/cases/%ff%fe",
        "/api/cases/%E2%80%AE",
        "/api/cases/'%20or%20'1'='1",
        "/api/tasks/%00",
        "/api/tasks/..%2f1",
        "/api/catalogue/..%2f..%2f"
      })
  @DisplayName("编号里的路径花招哪里也到不了")
  void pathTricks(String path) {
    Api.Answer answer = api.get("village-a", path);
    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
    assertProblem(answer);
  }

  @Test
  @DisplayName("材料：没有的材料、别人的件、越界的份数、缺理由")
  void wrongMaterialChecks() {
    ACase c = village().taken("village-a");
    String path = "/api/cases/" + c.number() + "/materials/";
    refused(
        404,
        "MATERIAL_NOT_FOUND",
        () -> api.put("village-a", path + "M99", Map.of("status", "PRESENT")));
    for (int copies : new int[] {-1, 100, Integer.MAX_VALUE}) {
      refused(
          422,
          "COUNT_OUT_OF_RANGE",
          () -> api.put("village-a", path + "M1", Map.of("status", "PRESENT", "copies", copies)));
    }
    refused(422, "STATUS_MISSING", () -> api.put("village-a", path + "M1", Map.of()));
    refused(
        422,
        "DEFECT_MISSING",
        () -> api.put("village-a", path + "M1", Map.of("status", "DEFECTIVE")));
    refused(
        422,
        "WAIVER_REASON_MISSING",
        () -> api.put("village-a", path + "M1", Map.of("status", "WAIVED")));
    refused(
        422,
        "TEXT_TOO_LONG",
        () ->
            api.put(
                "village-a",
                path + "M1",
                Map.of("status", "WAIVED", "waiver", "长".repeat(10_000))));
    refused(
        400,
        "BODY",
        () -> api.put("village-a", path + "M1", Map.of("status", "PRESENT", "copies", "x")));
    refused(
        400,
        "BODY",
        () -> api.put("village-a", path + "M1", Map.of("status", "PRESENT", "copies", 1e30)));
    refused(
        403,
        "NOT_YOUR_WORK",
        () -> api.put("township-a", path + "M1", Map.of("status", "PRESENT")));
  }

  private static Map<String, Object> form(String outcome, Object... fields) {
    return ACase.form(outcome, fields);
  }
}
