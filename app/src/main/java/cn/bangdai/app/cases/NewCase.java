package cn.bangdai.app.cases;

import static cn.bangdai.processes.ProxyHandling.ACCEPT_APPLICATION;
import static cn.bangdai.processes.ProxyHandling.TAKE_REQUEST;

import cn.bangdai.app.catalogue.Guide;
import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.materials.Needed;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.DirectHandling;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.HelpHandling.HelpStep;
import cn.bangdai.processes.ProxyHandling;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a new case with everything it begins with: applicant, checklist, limit, process. */
@Component
class NewCase {

  /** Working days in which a request must be taken; the policy sets none, so it is ours. */
  private static final int REQUEST_DAYS = 1;

  private static final Map<Mode, String> PROCESSES =
      Map.of(
          Mode.PROXY, ProxyHandling.KEY,
          Mode.HELP, HelpHandling.KEY,
          Mode.DIRECT, DirectHandling.KEY);

  private final JdbcClient jdbc;
  private final CaseNumbers numbers;
  private final ApplicantStore applicants;
  private final CaseStore cases;
  private final Beginnings beginnings;
  private final Clock clock;

  NewCase(
      JdbcClient jdbc,
      CaseNumbers numbers,
      ApplicantStore applicants,
      CaseStore cases,
      Beginnings beginnings,
      Clock clock) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.applicants = applicants;
    this.cases = cases;
    this.beginnings = beginnings;
    this.clock = clock;
  }

  /** What other features and the process add to a case when it begins. */
  @Component
  record Beginnings(
      Materials materials,
      Deadlines deadlines,
      Workflow workflow,
      Feedback feedback,
      Consents consents) {

    void consented(String number, RegisterCase.Register r, Actor actor, Instant now) {
      if (Boolean.TRUE.equals(r.sensitiveConsent())) {
        consents.sensitive(number, r.consentHow(), actor, now);
      }
    }

    void told(String number, Actor actor) {
      feedback.tell(number, "您的委托已经登记，办件编号 " + number + "。", actor);
    }

    void checklist(String number, Guide guide) {
      List<GuideMaterial> wanted = guide.materials();
      materials.createChecklist(
          number,
          IntStream.range(0, wanted.size()).mapToObj(i -> needed(i + 1, wanted.get(i))).toList());
    }

    private static Needed needed(int position, GuideMaterial m) {
      return new Needed(
          m.code(), position, m.name(), m.originals(), m.copies(), m.required(), m.note());
    }

    void requestLimit(String number, String origin, Mode mode, Instant now) {
      LocalDate today = LocalDate.ofInstant(now, Times.ZONE);
      String step = mode == Mode.DIRECT ? ACCEPT_APPLICATION : TAKE_REQUEST;
      deadlines.start(
          number, Limit.of(DeadlineKind.REQUEST, today, REQUEST_DAYS), new Holder(origin, step));
    }

    String process(String number, String origin, Mode mode) {
      Map<String, Object> routing = new HashMap<>();
      routing.put(ProxyHandling.Variables.CASE_NUMBER, number);
      routing.put(ProxyHandling.Variables.ORIGIN, origin);
      routing.put(ProxyHandling.Variables.AT, origin);
      switch (mode) {
        case PROXY -> {}
        case HELP -> routing.put(HelpHandling.Variables.HELP_STEP, HelpStep.GUIDE.name());
        case DIRECT -> routing.put(ProxyHandling.Variables.WINDOW, origin);
      }
      return workflow.start(PROCESSES.get(mode), number, routing);
    }
  }

  /**
   * What is registered, checked.
   *
   * @param giver who consented
   */
  record Request(
      RegisterCase.Register register, Consent.Giver giver, Item item, Guide guide, Unit origin) {}

  String write(Request request, Actor actor) {
    RegisterCase.Register r = request.register();
    Unit origin = request.origin();
    Guide guide = request.guide();
    Instant now = clock.instant();
    String number = numbers.next(request.item().county());
    insert(number, request, actor, now);
    beginnings.consented(number, r, actor, now);
    applicants.add(number, r.applicant());
    cases.touches(number, "ORIGIN", List.of(origin.code()));
    beginnings.checklist(number, guide);
    beginnings.requestLimit(number, origin.code(), r.mode(), now);
    beginnings.told(number, actor);
    if (r.mode() == Mode.DIRECT) {
      // Whoever registers at the window is the first handler, and the window is here.
      cases.responsible(number, actor.username());
      cases.windowIs(number, origin.code());
    }
    cases.started(number, beginnings.process(number, origin.code(), r.mode()));
    return number;
  }

  private void insert(String number, Request request, Actor actor, Instant now) {
    RegisterCase.Register r = request.register();
    Applicant a = r.applicant();
    jdbc.sql(
            """
            insert into cases
              (number, mode, item_code, item_name, guide_id, origin, channel, timing, status,
               applicant_masked, green_channel, private_matter, consent_at, registered_by, registered_at,
               consent_text, consent_how, consent_giver)
            values
              (:number, :mode, :item, :itemName, :guide, :origin, :channel, :timing, 'REGISTERED',
               :applicant, :green, :private, :now, :by, :now,
               (select version from consent_text where purpose = 'GENERAL' order by since desc limit 1),
               :how, :giver)
            """)
        .param("number", number)
        .param("mode", r.mode().name())
        .param("item", request.item().code())
        .param("itemName", request.item().name())
        .param("guide", request.guide().id())
        .param("origin", request.origin().code())
        .param("channel", r.channel().name())
        .param("timing", r.timing().name())
        .param("applicant", Masks.name(a.name(), a.enterprise()))
        .param("green", !a.groups().isEmpty())
        .param("private", Boolean.TRUE.equals(r.privateMatter()))
        .param("now", Timestamp.from(now))
        .param("by", actor.username())
        .param("how", r.consentHow() == null ? null : r.consentHow().name(), Types.VARCHAR)
        .param("giver", request.giver().name())
        .update();
  }
}
