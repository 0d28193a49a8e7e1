package cn.bangdai.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A project or a theme under test, told in sentences. */
record ABundle(Api api, String number, List<ACase> lines) {

  /** Decided by the county's human resources department. */
  static final String PENSION = "LT-P-015";

  /** Decided by the county's medical insurance department; asks for the same materials. */
  static final String INSURANCE = "LT-P-025";

  static final String BIRTH = "LT-P-042";

  /** A registration in which nothing is wrong. */
  static Map<String, Object> project(String... items) {
    Map<String, Object> registration = new HashMap<>(ACase.registration("none"));
    registration.remove("item");
    registration.put("kind", "PROJECT");
    registration.put("name", "塔湾村设施蔬菜大棚二期");
    registration.put("code", "2026-LT-0117");
    registration.put("items", List.of(items));
    return registration;
  }

  static Map<String, Object> theme(String name, String... items) {
    Map<String, Object> registration = project(items);
    registration.put("kind", "THEME");
    registration.put("name", name);
    registration.remove("code");
    return registration;
  }

  static ABundle registered(Api api, String by, Map<String, Object> registration) {
    Api.Answer answer = api.post(by, "/api/bundles", registration);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return of(api, answer);
  }

  static ABundle of(Api api, Api.Answer answer) {
    List<ACase> lines = new ArrayList<>();
    answer.json().path("cases").forEach(n -> lines.add(ACase.known(api, n.asString())));
    return new ABundle(api, answer.json().path("number").asString(), lines);
  }

  ACase line(int index) {
    return lines.get(index);
  }

  Api.Answer seenBy(String user) {
    return api.get(user, "/api/bundles/" + number);
  }

  JsonNode json() {
    return seenBy("auditor").json();
  }

  Api.Answer triesToTerminate(String by, String reason, String... evidence) {
    Map<String, Object> body = new HashMap<>();
    body.put("condition", "APPLICANT_REQUEST");
    body.put("reason", reason);
    body.put("evidence", List.of(evidence));
    return api.post(by, "/api/bundles/" + number + "/termination", body);
  }

  /** Taken and signed, all lines at once, by acting on the first. */
  ABundle signed(String agent) {
    line(0).taken(agent).does(agent, "signMandate", "SIGNED");
    return this;
  }

  /** Everything that nobody has checked yet is there. */
  static ACase restPresent(ACase line, String agent) {
    line.json()
        .path("materials")
        .forEach(
            m -> {
              if (m.path("status").asString().equals("UNCHECKED")) {
                line.check(agent, m.path("code").asString(), "PRESENT");
              }
            });
    return line;
  }

  /** From the checklist to the result, back at the village and ready to be delivered. */
  static ACase home(ACase line, String agent, String department) {
    return restPresent(line, agent)
        .does(agent, "checkMaterials", "COMPLETE")
        .does(agent, "handOver", "HANDED_OVER")
        .carried(agent, "township-a")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", department)
        .does(department, "decide", "GRANTED")
        .carried(department, "county")
        .does("county", "issueResult", "ISSUED")
        .backToVillage();
  }

  static JsonNode material(ACase line, String name) {
    for (JsonNode m : line.json().path("materials")) {
      if (m.path("name").asString().equals(name)) {
        return m;
      }
    }
    throw new AssertionError("no material " + name + " in " + line.number());
  }
}
