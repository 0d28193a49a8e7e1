package cn.bangdai.app.process;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A termination as it is sent, told in sentences: complete at first, then something is left out.
 */
final class Ending {

  private final Map<String, Object> body = new HashMap<>();

  private Ending(String condition) {
    body.put("condition", condition);
    body.put("reason", "查实后不能继续办理");
    body.put("evidence", List.of("核查记录 3 号"));
  }

  static Ending dishonest() {
    return new Ending("DISHONEST_ENTERPRISE")
        .with("checkResult", "被列入严重违法失信名单")
        .with("source", "信用中国网站");
  }

  static Ending lawConflict() {
    return new Ending("LAW_CONFLICT")
        .with("variant", "CONFLICT")
        .with("legalBasis", "《社会保险法》第十六条")
        .without("evidence");
  }

  static Ending falseMaterials() {
    return new Ending("FALSE_MATERIALS").with("materials", List.of("M1"));
  }

  static Ending dutyRefusal() {
    return new Ending("DUTY_REFUSAL")
        .with("clause", 3)
        .with("reminders", List.of(Map.of("on", "2026-11-20", "how", "电话提醒补材料")))
        .without("evidence");
  }

  static Ending applicantRequest() {
    return new Ending("APPLICANT_REQUEST");
  }

  /** Asked by the station, told to the applicant, confirmed by the township. */
  static void endedByLaw(Api api, ACase c) {
    Api.Answer asked = lawConflict().of(api, c, "village-a");
    if (asked.status() != 200) {
      throw new AssertionError(asked.text());
    }
    c.does("village-a", "tellApplicant", "TOLD", "how", "PHONE", "what", "新规定不再受理")
        .does("township-a", "reviewTermination", "CONFIRMED", "opinion", "属实");
  }

  Ending with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  Ending without(String field) {
    body.remove(field);
    return this;
  }

  Api.Answer of(Api api, ACase c, String by) {
    return api.post(by, "/api/cases/" + c.number() + "/termination", body);
  }

  /** What the case's requests became, oldest first. */
  static List<String> states(Api api, ACase c) {
    List<String> states = new ArrayList<>();
    requests(api, c).forEach(t -> states.add(t.path("state").asString()));
    return states;
  }

  static JsonNode requests(Api api, ACase c) {
    return api.get("auditor", "/api/cases/" + c.number() + "/termination").json().path("items");
  }
}
