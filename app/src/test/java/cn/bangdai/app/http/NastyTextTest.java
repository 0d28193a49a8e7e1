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
import java.util.ArrayList;
import java.util.List;
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
    assertThat(PROBED)
        .hasSize(19)
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

  private void terminatedAndOverdue() {
    ACase c = village().handedOver("village-a");
    unkeepable(text -> c.triesToTerminate("village-a", "APPLICANT_REQUEST", text, "申请"));
    unkeepable(text -> c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", text));
    Api.Answer ended = c.triesToTerminate("village-a", "APPLICANT_REQUEST", ODD, ODD);
    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    probed(c, "village-a", "returnPapers", "KEPT", "reason", ODD);
    readable(c);

    ACase late = village();
    clock.moveTo("2026-11-24", "09:00");
    poller.raiseDue();
    relay.relayDue();
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
