package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import cn.bangdai.forms.Field;
import cn.bangdai.forms.FieldType;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Option;
import cn.bangdai.processes.UserTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every text field of every task's form meets texts that can't be kept, and texts that can and look
 * like something else. One walk through all tasks; the forms say which fields there are.
 */
@BangdaiTest
@DisplayName("每张表单的每个文字项，填什么都不会让系统出错")
class NastyTextTest extends HttpTest {

  /**
   * Looks like orders to machines, turns around, has characters of four bytes; fits every field.
   */
  private static final String ODD = "';--<b>${1}%s\\\"\u202e\u200b😀𠮷e\u0301\t{{x}}";

  private static final List<String> UNKEEPABLE =
      List.of("a\u0000b", "a\ud800b", "\udc00", "长".repeat(10_000));

  /** No keyboard makes them; forms refuse them too. */
  private static final List<String> UNTYPABLE = List.of("a\ufffeb", "a\u0007b");

  private static final Set<FieldType> TEXTS =
      Set.of(FieldType.TEXTFIELD, FieldType.TEXTAREA, FieldType.TAGLIST);

  private static final Set<String> PROBED = new TreeSet<>();

  @Autowired MovableClock clock;
  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;
  private final Forms forms = new Forms();

  @AfterEach
  void clockBack() {
    clock.moveTo("2026-11-20", "09:00");
  }

  @Test
  @DisplayName("走遍全部任务")
  void everyTask() {
    takenAndHandedOver();
    reviewed();
    terminatedAndOverdue();
    terminationReviewed();
    helped();
    planned();
    beforeDeciding();
    urgedAndCoordinated();
    rectified();
    unresolved();
    late();
    assertThat(PROBED)
        .hasSize(UserTask.values().length)
        .containsAll(
            jdbc.sql("select distinct act_id_ from act_hi_actinst where act_type_ = 'userTask'")
                .query(String.class)
                .list());
  }

  private void takenAndHandedOver() {
    ACase c = village();
    probed(c, "village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", ODD);
    probed(c, "township-a", "confirmRefusal", "OVERTURNED", "reason", ODD);
    c.taken("village-a");
    probed(c, "village-a", "signMandate", "SIGNED", "signature", "FINGERPRINT", "witness", ODD);
    c.everythingPresent("village-a")
        .check("village-a", "M2", "DEFECTIVE", "defect", ODD, "remedy", ODD);
    unkeepable(
        text ->
            c.triesToCheck(
                "village-a", "M2", "DEFECTIVE", "defect", text, "remedy", text, "waiver", text));
    probed(c, "village-a", "checkMaterials", "INCOMPLETE", "note", ODD);
    probed(c, "village-a", "supplement", "SUPPLEMENTED", "note", ODD);
    c.check("village-a", "M2", "WAIVED", "waiver", ODD)
        .does("village-a", "checkMaterials", "COMPLETE", "note", ODD);
    probed(c, "village-a", "handOver", "HANDED_OVER", "note", ODD);
    probed(c, "village-a", "dispatch", "DISPATCHED", "carrier", ODD, "note", ODD);
    List<String> one = c.papers().ids().subList(0, 1);
    probed(c, "township-a", "receive", "DISCREPANCY", "missing", one, "note", ODD);
    probed(
        c,
        "township-a",
        "resolveDiscrepancy",
        "LOST",
        "responsibleUnit",
        "LT.JJ",
        "replacement",
        ODD,
        "note",
        ODD);
    probed(c, "township-a", "sort", "ONWARD", "note", ODD);
    c.does(
            "township-a",
            "dispatch",
            "DISPATCHED",
            "channel",
            "INDUSTRY_SYSTEM",
            "outsideNumber",
            ODD)
        .does("county", "receive", "RECEIVED")
        .does("county", "sort", "HERE");
    probed(c, "county", "acceptApplication", "ACCEPTED", "note", ODD);
    probed(c, "human-resources", "decide", "REJECTED", "reasons", ODD);
    probed(
        c,
        "county",
        "issueResult",
        "ISSUED",
        "documentKind",
        "REFUSAL",
        "documentName",
        ODD,
        "documentNumber",
        ODD,
        "remedies",
        ODD,
        "returnBy",
        "PICKUP_HERE");
    c.carried("township-a", "village-a");
    probed(c, "village-a", "deliver", "NOT_REACHED", "note", ODD);
    c.does(
        "village-a",
        "deliver",
        "RECEIVED_BY_OTHER",
        "relation",
        ODD,
        "receiver",
        ODD,
        "receiverId",
        ODD);
    probed(c, "village-a", "archive", "ARCHIVED", "note", ODD);
    probed(c, "village-a", "evaluate", "RATED", "rating", 3, "comment", ODD);
    readable(c);
  }

  private void reviewed() {
    String item = "LT-P-035";
    jdbc.sql("delete from decision_step where item = :item").param("item", item).update();
    jdbc.sql(
            """
            insert into decision_step (item, position, kind, department)
            values (:item, 1, 'REVIEW', 'LT.RSJ'), (:item, 2, 'DECIDE', 'LT.MZJ')
            """)
        .param("item", item)
        .update();
    ACase c = ACase.registered(api, "county", item).handedOver("county");
    c.does("county", "sort", "HERE").does("county", "acceptApplication", "ACCEPTED");
    c.carried("county", "civil-affairs");
    probed(c, "human-resources", "review", "PROPOSE_REJECT", "reasons", ODD);
    readable(c);
  }

  /** Every text that a termination can bring; then the telling and the review. */
  private void terminationReviewed() {
    ACase c = village().handedOver("village-a");
    for (String field : List.of("reason", "legalBasis")) {
      unkeepable(text -> ending(c, "LAW_CONFLICT", Map.of(field, text)));
    }
    for (String field : List.of("checkResult", "source")) {
      unkeepable(text -> ending(c, "DISHONEST_ENTERPRISE", Map.of(field, text)));
    }
    unkeepable(text -> ending(c, "FALSE_MATERIALS", Map.of("authority", text)));
    unkeepable(text -> ending(c, "FALSE_MATERIALS", Map.of("materials", List.of(text))));
    unkeepable(text -> ending(c, "FALSE_MATERIALS", Map.of("toAuthority", List.of(text))));
    unkeepable(
        text ->
            ending(
                c,
                "DUTY_REFUSAL",
                Map.of("reminders", List.of(Map.of("on", "2026-11-20", "how", text)))));
    Map<String, Object> odd =
        Map.of("variant", "CONFLICT", "legalBasis", ODD, "reason", ODD, "evidence", List.of(ODD));
    assertThat(ending(c, "LAW_CONFLICT", odd).status()).isEqualTo(200);
    probed(c, "village-a", "tellApplicant", "TOLD", "what", ODD);
    probed(c, "township-a", "reviewTermination", "CONFIRMED", "opinion", ODD);
    readable(c);
  }

  private void helped() {
    ACase c = ACase.registered(api, "village-a", PENSION, "HELP").taken("village-a");
    probed(c, "village-a", "guide", "NOT_ELIGIBLE", "explained", ODD);
    probed(c, "township-a", "confirmNotEligible", "OVERTURNED", "reason", ODD);
    c.does("village-a", "guide", "FILED", "filingNumber", "SB1");
    probed(c, "village-a", "track", "FAILED", "cause", ODD, "approver", ODD);
    timePasses(c, "2026-12-31");
    probed(c, "village-a", "decideOnHelp", "CONTINUE", "plan", ODD);
    readable(c);
    clockBack();
  }

  private void planned() {
    ACase c = ACase.registered(api, "village-a", "LT-P-011").handedOver("village-a");
    probed(
        c, "village-a", "planFiling", "PLANNED", "milestone1", ODD, "milestone1On", "2026-12-01");
    readable(c);
  }

  private void beforeDeciding() {
    ACase c = village().beforeDepartment("human-resources");
    c.does(
        "human-resources",
        "decide",
        "SPECIAL_PROCEDURE",
        "kind",
        "HEARING",
        "reason",
        ODD,
        "expectedEnd",
        "2026-12-20");
    probed(c, "human-resources", "specialProcedure", "ENDED", "result", ODD);
    c.does(
        "human-resources",
        "decide",
        "EXTERNAL",
        "authority",
        ODD,
        "reference",
        ODD,
        "expectedDate",
        "2026-11-23");
    timePasses(c, "2026-11-26");
    probed(
        c, "human-resources", "chaseExternal", "CHASED", "said", ODD, "expectedDate", "2026-12-01");
    probed(
        c,
        "human-resources",
        "awaitExternal",
        "REPLIED",
        "answer",
        "GRANTED",
        "answerNumber",
        ODD,
        "answeredOn",
        "2026-11-25",
        "answerText",
        ODD);
    readable(c);
    clockBack();
  }

  private void urgedAndCoordinated() {
    ACase c = village().taken("village-a");
    beside(c, "supervisor", "urging", "reason");
    probed(c, "village-a", "respondToUrging", "RESPONDED", "answer", ODD);
    probed(c, "supervisor", "closeUrging", "AGAIN", "reason", ODD);
    beside(c, "village-a", "coordination", "problem");
    probed(c, "township-a", "answerCoordination", "ANSWERED", "answer", ODD);
    probed(c, "village-a", "confirmCoordination", "UNSOLVED", "reason", ODD);
    readable(c);
  }

  private void rectified() {
    ACase c = village().home("human-resources").does("village-a", "deliver", "DELIVERED");
    c.does("village-a", "evaluate", "RATED", "rating", 1);
    Api.Answer opened =
        api.post("supervisor", "/api/cases/" + c.number() + "/rectification", Map.of());
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    probed(c, "township-a", "verifyRating", "VALID", "finding", ODD);
    probed(c, "village-a", "rectify", "RECTIFIED", "done", ODD);
    probed(c, "township-a", "confirmRectified", "DISSATISFIED", "how", "PHONE", "said", ODD);
    c.does("village-a", "rectify", "RECTIFIED", "done", ODD)
        .does("township-a", "confirmRectified", "DISSATISFIED", "how", "PHONE", "said", ODD);
    probed(c, "supervisor", "closeRectification", "CLOSED_BY_SUPERVISOR", "reason", ODD);
    readable(c);
  }

  private void unresolved() {
    ACase c = village().taken("village-a");
    Map<String, Object> matter =
        Map.of(
            "caseNumber",
            c.number(),
            "from",
            "12345",
            "who",
            Map.of("name", "李红梅", "phone", "13995071234"),
            "what",
            ODD);
    Api.Answer registered = api.post("township-a", "/api/unresolved", matter);
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    probed(c, "township-a", "verifyUnresolved", "VALID", "finding", ODD);
    probed(c, "township-a", "coordinateUnresolved", "COORDINATED", "measure", ODD);
    probed(c, "township-a", "replyUnresolved", "REPLIED", "how", "PHONE", "told", ODD);
    probed(c, "township-a", "confirmUnresolved", "SATISFIED", "said", ODD);
    readable(c);
  }

  private void late() {
    ACase c =
        village()
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a")
            .check("village-a", "M2", "MISSING")
            .does("village-a", "checkMaterials", "INCOMPLETE", "supplementDays", 1);
    timePasses(c, "2026-11-24");
    probed(c, "village-a", "decideOnSupplement", "REMIND", "what", ODD, "days", 1);
    readable(c);
    clockBack();
    ACase away = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    timePasses(away, "2026-11-26");
    probed(
        away,
        "village-a",
        "traceTransit",
        "TRACED",
        "found",
        "UNDERWAY",
        "finding",
        ODD,
        "expectedOn",
        "2026-11-30");
    readable(away);
  }

  /** Asked beside the case; first what can't be kept. */
  private void beside(ACase c, String user, String what, String field) {
    String path = "/api/cases/" + c.number() + "/" + what;
    unkeepable(text -> api.post(user, path, Map.of(field, text)));
    Api.Answer asked = api.post(user, path, Map.of(field, ODD));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
  }

  /** The limits of all other tests' cases would become due too; they are not this walk's. */
  private void timePasses(ACase c, String day) {
    jdbc.sql("delete from deadline where case_number <> ?").param(c.number()).update();
    clock.moveTo(day, "09:00");
    poller.raiseDue();
    relay.relayDue();
  }

  private Api.Answer ending(ACase c, String condition, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("condition", condition);
    return api.post("village-a", "/api/cases/" + c.number() + "/termination", body);
  }

  private void terminatedAndOverdue() {
    ACase c = village().handedOver("village-a");
    unkeepable(text -> c.triesToTerminate("village-a", "APPLICANT_REQUEST", text, "申请"));
    unkeepable(text -> c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", text));
    Api.Answer ended = c.triesToTerminate("village-a", "APPLICANT_REQUEST", ODD, ODD);
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    probed(c, "village-a", "returnPapers", "KEPT", "reason", ODD);
    readable(c);

    ACase late = village();
    timePasses(late, "2026-11-24");
    probed(late, "village-a", "explainOverdue", "EXPLAINED", "cause", "OTHER", "reason", ODD);
    readable(late);
  }

  /** First what can't be kept, in every text field under every outcome; then the step itself. */
  private void probed(ACase c, String user, String key, String outcome, Object... fields) {
    String task = c.task(key);
    Form form = forms.form(key);
    for (Option ending : form.outcomes()) {
      for (Field field : form.inputs()) {
        if (TEXTS.contains(field.type())) {
          boolean list = field.type() == FieldType.TAGLIST;
          Function<String, Api.Answer> filled =
              text ->
                  c.triesById(user, task, ending.value(), field.key(), list ? List.of(text) : text);
          unkeepable(filled);
          refused(UNTYPABLE, filled);
        }
      }
    }
    PROBED.add(key);
    c.does(user, key, outcome, fields);
  }

  private static void unkeepable(Function<String, Api.Answer> request) {
    refused(UNKEEPABLE, request);
  }

  private static void refused(List<String> texts, Function<String, Api.Answer> request) {
    for (String text : texts) {
      Api.Answer answer = request.apply(text);
      assertThat(answer.status()).as(answer.text()).isIn(400, 422);
      assertProblem(answer);
    }
  }

  private void readable(ACase c) {
    List<String> parts = new ArrayList<>(List.of("history", "custody", "documents", "audit"));
    c.notices().forEach(d -> parts.add("documents/" + d.path("id").asString()));
    parts.forEach(c::part);
    assertThat(c.json().path("caseNumber").asString()).isEqualTo(c.number());
    assertThat(api.get("supervisor", "/api/tasks?scope=unit&limit=100").status()).isEqualTo(200);
  }
}
