package cn.bangdai.app.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cases of applicants with a name of their own, so that tests don't see each other's rows. */
final class Desk {

  private static int names;

  private final Api api;

  Desk(int port) {
    this.api = new Api(port);
  }

  /** A name that no other test uses. */
  static synchronized String someone() {
    return "台" + (char) ('一' + ++names) + "人";
  }

  /** Registers a case for that person; its number. */
  String registered(String agent, String item, String name, String... groups) {
    Map<String, Object> registration = ACase.registration(item);
    @SuppressWarnings("unchecked")
    Map<String, Object> applicant = (Map<String, Object>) registration.get("applicant");
    applicant.put("name", name);
    applicant.put("groups", List.of(groups));
    Api.Answer answer = api.post(agent, "/api/cases", registration);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("caseNumber").asString();
  }

  /** Id of the case's one open task. */
  String task(String caseNumber) {
    JsonNode tasks = api.get("auditor", "/api/cases/" + caseNumber).json().path("openTasks");
    assertThat(tasks.size()).as(tasks.toString()).isEqualTo(1);
    return tasks.get(0).path("id").asString();
  }

  void does(String user, String caseNumber, String outcome) {
    Api.Answer answer =
        api.post(user, "/api/tasks/" + task(caseNumber) + "/complete", Map.of("outcome", outcome));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** On its way to the township: the papers wait to be received. */
  void sent(String agent, String caseNumber) {
    does(agent, caseNumber, "TAKE");
    does(agent, caseNumber, "SIGNED");
    JsonNode materials = api.get("auditor", "/api/cases/" + caseNumber).json().path("materials");
    materials.forEach(
        m ->
            api.put(
                agent,
                "/api/cases/" + caseNumber + "/materials/" + m.path("code").asString(),
                Map.of("status", "PRESENT")));
    does(agent, caseNumber, "COMPLETE");
    does(agent, caseNumber, "HANDED_OVER");
    does(agent, caseNumber, "DISPATCHED");
  }
}
