package cn.bangdai.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.http.Uploads;
import cn.bangdai.app.materials.Samples;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case with everything that an address can name: documents, a notice, a file, a milestone, a
 * sheet, a visit, a matter; and an inquiry of the same counter.
 */
final class Subject {

  /** Somebody of the unit where the case is, whose absences and posts are asked for. */
  static final String PERSON = "one-of-theirs";

  private static final String COMPLEX = "LT-P-011";
  private static final String AGENT = "village-a";
  private static final String PLACE = "塔湾村三队王家";

  private final Api api;
  private final JdbcClient jdbc;
  private final Names names = new Names();
  private final ACase c;

  private Subject(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
    this.c =
        ACase.registered(api, AGENT, COMPLEX).taken(AGENT).does(AGENT, "signMandate", "SIGNED");
    names.put("case", c.number());
    names.put("person", PERSON);
  }

  static Subject prepared(int port, JdbcClient jdbc) {
    Subject subject = new Subject(new Api(port), jdbc);
    subject.file(port);
    subject.noticeAndPlan();
    subject.visit();
    subject.sheet();
    subject.matter();
    subject.inquiry();
    subject.documents();
    subject.unmasked();
    subject.mirrored();
    return subject;
  }

  private void file(int port) {
    byte[] picture = Samples.picture("png", 400, 300);
    Api.Answer answer = Uploads.to(port).send(AGENT, c.number(), "身份证.png", picture);
    names.put("file", created(answer).json().get(0).path("id").asString());
  }

  private void noticeAndPlan() {
    c.everythingPresent(AGENT)
        .check(AGENT, "M1", "MISSING", "remedy", "请带来")
        .does(AGENT, "checkMaterials", "INCOMPLETE");
    names.put("notice", c.notices().get(0).path("id").asString());
    c.does(AGENT, "supplement", "SUPPLEMENTED")
        .everythingPresent(AGENT)
        .does(AGENT, "checkMaterials", "COMPLETE")
        .does(AGENT, "handOver", "HANDED_OVER")
        .does(AGENT, "planFiling", "PLANNED", "milestone1", "部门受理", "milestone1On", "2026-12-10");
    read("milestone", "select id::text from milestone where case_number = :case");
  }

  private void visit() {
    Map<String, Object> visit =
        Map.of(
            "kind", "HOME_VISIT",
            "at", "2026-11-23T09:30:00+08:00",
            "place", PLACE,
            "purpose", "取户口簿");
    Api.Answer answer = api.post(AGENT, "/api/cases/" + c.number() + "/visits", visit);
    names.put("visit", created(answer).json().path("id").asString());
  }

  private void sheet() {
    Map<String, Object> sheet =
        Map.of("tasks", List.of(c.task("dispatch")), "channel", "PERSON", "carrier", "马师傅");
    Api.Answer answer = api.post(AGENT, "/api/dispatches", sheet);
    names.put("sheet", created(answer).json().path("number").asString());
    names.put("task", c.task("receive"));
    read(
        "done",
        "select task_id from audit_event where case_number = :case and task = 'takeRequest'");
  }

  private void matter() {
    Map<String, Object> matter =
        Map.of(
            "caseNumber",
            c.number(),
            "from",
            "WINDOW",
            "what",
            "跑了三趟",
            "who",
            Map.of("name", "李红梅", "phone", "13995071234"));
    Api.Answer answer = api.post("township-a", "/api/unresolved", matter);
    names.put("matter", created(answer).json().path("number").asString());
  }

  private void inquiry() {
    Map<String, Object> inquiry =
        Map.of("channel", "WINDOW", "question", "要带什么？", "outcome", "ANSWERED", "answer", "身份证。");
    Api.Answer answer = api.post(AGENT, "/api/inquiries", inquiry);
    names.put("inquiry", created(answer).json().path("inquiryNumber").asString());
  }

  /** Printed once, so that they need not be printed for everybody who asks. */
  private void documents() {
    read("document", "select id::text from document where case_number = :case limit 1");
    read("tracking", "select tracking_code from cases where number = :case");
    for (String form : List.of(".pdf", ".ofd")) {
      String path = "/api/cases/" + c.number() + "/documents/" + names.of("document") + form;
      assertThat(api.get(AGENT, path).status()).isEqualTo(200);
    }
  }

  private void unmasked() {
    String path = "/api/cases/" + c.number() + "/applicant/phone/unmask";
    Api.Answer answer = api.post("township-a", path, Map.of("reason", "核对联系电话"));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
  }

  private void mirrored() {
    names.put(
        "run",
        jdbc.sql(
                """
                insert into directory_run (kind, dry, state, asked_at, finished_at)
                values ('FULL', true, 'DONE', now(), now()) returning id::text
                """)
            .query(String.class)
            .single());
  }

  private static Api.Answer created(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private void read(String name, String sql) {
    List<String> found = jdbc.sql(sql).param("case", c.number()).query(String.class).list();
    names.put(name, found.get(0));
  }

  Names names() {
    return names;
  }

  /** Whether an answer tells of anything that belongs to it. */
  boolean shownIn(String body) {
    return body.contains(names.of("case"))
        || body.contains(names.of("matter"))
        || body.contains(names.of("inquiry"))
        || body.contains(PLACE)
        || body.contains(PERSON);
  }
}
