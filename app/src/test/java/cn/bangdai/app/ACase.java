package cn.bangdai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A case under test, told in sentences: who does which task with which outcome, and what must be
 * true then. Everything goes through the interface as the person would.
 */
public final class ACase {

  private static final Set<String> NOTICES = Set.of("ONE_TIME", "FORMAL", "CORRECTION");

  private final Api api;
  private final String number;

  private ACase(Api api, String number) {
    this.api = api;
    this.number = number;
  }

  /** Registers a case of an item for a person, as the village agent does at the window. */
  public static ACase registered(Api api, String by, String item) {
    Api.Answer answer = api.post(by, "/api/cases", registration(item));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new ACase(api, answer.json().path("caseNumber").asString());
  }

  /** The same in another mode. */
  public static ACase registered(Api api, String by, String item, String mode) {
    Map<String, Object> registration = registration(item);
    registration.put("mode", mode);
    Api.Answer answer = api.post(by, "/api/cases", registration);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new ACase(api, answer.json().path("caseNumber").asString());
  }

  /** A case that is there already, by its number. */
  public static ACase known(Api api, String number) {
    return new ACase(api, number);
  }

  /** A registration in which nothing is wrong. */
  public static Map<String, Object> registration(String item) {
    Map<String, Object> applicant = new LinkedHashMap<>();
    applicant.put("kind", "PERSON");
    applicant.put("name", "王小兰");
    applicant.put("idType", "RESIDENT_ID");
    applicant.put("idNumber", "11010519491231002X");
    applicant.put("phone", "13909530418");
    applicant.put("address", "利通区金积镇塔湾村三队");
    applicant.put("groups", List.of("ELDERLY"));
    Map<String, Object> registration = new LinkedHashMap<>();
    registration.put("mode", "PROXY");
    registration.put("item", item);
    registration.put("applicant", applicant);
    registration.put("channel", "WINDOW");
    registration.put("timing", "REGULAR");
    registration.put("consent", true);
    return registration;
  }

  public String number() {
    return number;
  }

  /** Completes the open task of that key. */
  public ACase does(String user, String task, String outcome, Object... fields) {
    Api.Answer answer = tries(user, task, outcome, fields);
    assertThat(answer.status()).as(user + " " + task + " " + answer.text()).isEqualTo(200);
    return this;
  }

  /** Completes the open task of that key at that unit, where several are open side by side. */
  public ACase doesAt(String unit, String user, String task, String outcome, Object... fields) {
    Api.Answer answer = triesById(user, task(task, unit), outcome, fields);
    assertThat(answer.status()).as(user + " " + task + " " + answer.text()).isEqualTo(200);
    return this;
  }

  /** Tries to complete the open task of that key; whatever comes of it. */
  public Api.Answer tries(String user, String task, String outcome, Object... fields) {
    return triesById(user, task(task), outcome, fields);
  }

  /** Tries to complete the task of that id; whatever comes of it. */
  public Api.Answer triesById(String user, String taskId, String outcome, Object... fields) {
    return api.post(user, "/api/tasks/" + taskId + "/complete", form(outcome, fields));
  }

  /** A form as it is sent: an outcome, and names of fields each followed by its value. */
  public static Map<String, Object> form(String outcome, Object... fields) {
    Map<String, Object> form = new HashMap<>();
    form.put("outcome", outcome);
    for (int i = 0; i < fields.length; i += 2) {
      form.put((String) fields[i], fields[i + 1]);
    }
    return form;
  }

  /** Id of the one open task of that key. */
  public String task(String key) {
    List<String> ids = new ArrayList<>();
    openTasks(node -> node.path("key").asString().equals(key))
        .forEach(node -> ids.add(node.path("id").asString()));
    assertThat(ids).as("open tasks " + key + " of " + number + ", open: " + open()).isNotEmpty();
    return ids.get(0);
  }

  /** Id of the open task of that key at that unit. */
  public String task(String key, String unit) {
    return openTasks(
            n -> n.path("key").asString().equals(key) && n.path("unit").asString().equals(unit))
        .get(0)
        .path("id")
        .asString();
  }

  private List<JsonNode> openTasks(Predicate<JsonNode> wanted) {
    List<JsonNode> found = new ArrayList<>();
    json().path("openTasks").forEach(found::add);
    return found.stream().filter(wanted).toList();
  }

  /** What is true of the case now. */
  public CaseNow now() {
    return new CaseNow(json());
  }

  /** The notices issued in the case, oldest first, as its list of documents shows them. */
  public List<JsonNode> notices() {
    return documents().stream().filter(d -> NOTICES.contains(d.path("kind").asString())).toList();
  }

  /** All documents issued in the case, oldest first. */
  public List<JsonNode> documents() {
    List<JsonNode> documents = new ArrayList<>();
    part("documents").path("items").forEach(documents::add);
    return documents;
  }

  /** A notice in full, counted from 0. */
  public JsonNode notice(int index) {
    return part("documents/" + notices().get(index).path("id").asString());
  }

  /** Where its papers are now. */
  public CasePapers papers() {
    return new CasePapers(part("custody"));
  }

  /** Keys of the open tasks. */
  public List<String> open() {
    return openTasks(node -> true).stream().map(node -> node.path("key").asString()).toList();
  }

  /** The case in full, as the county's auditor sees it. */
  public JsonNode json() {
    return seenBy("auditor").json();
  }

  public Api.Answer seenBy(String user) {
    return api.get(user, "/api/cases/" + number);
  }

  /** Part of the case's interface, as the auditor sees it. */
  public JsonNode part(String name) {
    Api.Answer answer = api.get("auditor", "/api/cases/" + number + "/" + name);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  public String status() {
    return json().path("status").asString();
  }

  /** Everything the guide asks for is there, in the counts it asks for. */
  public ACase everythingPresent(String user) {
    json()
        .path("materials")
        .forEach(material -> check(user, material.path("code").asString(), "PRESENT"));
    return this;
  }

  /** Marks a material. */
  public ACase check(String user, String material, String status, Object... more) {
    Api.Answer answer = triesToCheck(user, material, status, more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  public Api.Answer triesToCheck(String user, String material, String status, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("status", status);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return api.put(user, "/api/cases/" + number + "/materials/" + material, body);
  }

  /**
   * Ids of the BPMN nodes that were passed, with the process in front: {@code relay-leg/receive}.
   */
  public List<String> passed() {
    List<String> passed = new ArrayList<>();
    part("history")
        .path("activities")
        .forEach(
            a -> passed.add(a.path("process").asString() + "/" + a.path("activity").asString()));
    return passed;
  }

  /** The applicant asks to stop, and says so on a signed sheet. */
  public ACase terminated(String by) {
    Api.Answer answer = triesToTerminate(by, "APPLICANT_REQUEST", "申请人不办了", "2026-11-20 纸质申请");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  public Api.Answer triesToTerminate(
      String by, String condition, String reason, String... evidence) {
    Map<String, Object> body = new HashMap<>();
    body.put("condition", condition);
    body.put("reason", reason);
    body.put("evidence", List.of(evidence));
    return api.post(by, "/api/cases/" + number + "/termination", body);
  }

  /** A service to the applicant is recorded. */
  public ACase helped(String by, String kind, String explained, Object... more) {
    Api.Answer answer = triesToHelp(by, kind, explained, more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return this;
  }

  public Api.Answer triesToHelp(String by, String kind, String explained, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("channel", "WINDOW");
    body.put("explained", explained);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return api.post(by, "/api/cases/" + number + "/service-records", body);
  }

  // ---- stretches of the way that many tests share

  public ACase taken(String agent) {
    return does(agent, "takeRequest", "TAKE");
  }

  /** Taken, signed, checked, handed over: the papers are in the station's custody. */
  public ACase handedOver(String agent) {
    return taken(agent)
        .does(agent, "signMandate", "SIGNED")
        .everythingPresent(agent)
        .does(agent, "checkMaterials", "COMPLETE")
        .does(agent, "handOver", "HANDED_OVER");
  }

  /** One leg: dispatched by one, received by the other. */
  public ACase carried(String from, String to) {
    return does(from, "dispatch", "DISPATCHED").does(to, "receive", "RECEIVED");
  }

  /** On the township's table, not yet sorted. */
  public ACase atTownship() {
    return handedOver("village-a").carried("village-a", "township-a");
  }

  /** On the county's table, not yet sorted. */
  public ACase atCounty() {
    return atTownship().does("township-a", "sort", "ONWARD").carried("township-a", "county");
  }

  /** Accepted at the county's window, the papers at the department, ready to be decided. */
  public ACase beforeDepartment(String department) {
    return atCounty()
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", department);
  }

  /** Granted, the papers back at the county's window, the result not yet issued. */
  public ACase granted(String department) {
    return beforeDepartment(department)
        .does(department, "decide", "GRANTED")
        .carried(department, "county");
  }

  /** Home at the village with its result, ready to be delivered. */
  public ACase home(String department) {
    return granted(department).does("county", "issueResult", "ISSUED").backToVillage();
  }

  /** From the county's window over the township to the village. */
  public ACase backToVillage() {
    return carried("county", "township-a").carried("township-a", "village-a");
  }

  /** Archived and rated. */
  public ACase closed(String agent) {
    return does(agent, "archive", "ARCHIVED").does(agent, "evaluate", "RATED", "rating", 5);
  }
}
