package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms as the processes and the API rely on them. */
class ContractTest {

  private static final Forms FORMS = new Forms();

  private static final String OUTCOMES =
      """
      acceptApplication: ACCEPTED INCOMPLETE NOT_ACCEPTED
      answerCoordination: ANSWERED PASSED_UP
      archive: ARCHIVED
      awaitExternal: REPLIED
      chaseExternal: CHASED
      checkMaterials: COMPLETE INCOMPLETE
      closeRectification: CLOSED_BY_SUPERVISOR
      closeUrging: CLOSED AGAIN
      confirmCoordination: SOLVED UNSOLVED
      confirmNotEligible: CONFIRMED OVERTURNED
      confirmRectified: SATISFIED DISSATISFIED
      confirmRefusal: CONFIRMED OVERTURNED
      confirmUnresolved: SATISFIED DISSATISFIED
      coordinateUnresolved: COORDINATED
      decide: GRANTED REJECTED CORRECTION SPECIAL_PROCEDURE EXTERNAL
      decideOnHelp: CONTINUE WITHDRAWN
      decideOnSupplement: REMIND EXTEND PROPOSE_TERMINATION
      deliver: DELIVERED RECEIVED_BY_OTHER NOT_REACHED REFUSED UNCLAIMED
      dispatch: DISPATCHED
      evaluate: RATED DECLINED
      explainOverdue: EXPLAINED
      guide: FILED NOT_ELIGIBLE ANSWERED WITHDRAWN TO_PROXY
      handOver: HANDED_OVER
      issueResult: ISSUED
      planFiling: PLANNED
      receive: RECEIVED DISCREPANCY
      rectify: RECTIFIED
      replyUnresolved: REPLIED
      resolveDiscrepancy: FOUND RECOUNTED LOST
      respondToUrging: RESPONDED
      returnPapers: RETURNED POSTED KEPT
      review: PASS CORRECTION PROPOSE_REJECT
      reviewTermination: CONFIRMED DENIED
      signMandate: SIGNED DECLINED TO_HELP
      sort: HERE ONWARD DEPARTMENTS
      specialProcedure: ENDED
      supplement: SUPPLEMENTED
      takeRequest: TAKE PROPOSE_REFUSAL ANSWERED TO_HELP
      tellApplicant: TOLD
      traceTransit: TRACED
      track: PASSED FAILED
      verifyRating: VALID INVALID
      verifyUnresolved: VALID INVALID
      """;

  /** Fields after {@code outcome}: required ones with a star. */
  private static final String FIELDS =
      """
      acceptApplication: reasons* textarea, supplementDays number, override select, overrideReason textarea, receiptSignature select, receiptWitness* textfield, note textarea
      answerCoordination: answer* textarea, reason* textarea
      archive: checked checkbox, note textarea
      awaitExternal: answer* select, answerNumber textfield, answeredOn* datetime, answerText textarea
      chaseExternal: said* textarea, expectedDate* datetime
      checkMaterials: supplementDays number, override select, overrideReason textarea, note textarea
      closeRectification: reason* textarea
      closeUrging: reason* textarea
      confirmCoordination: reason* textarea
      confirmNotEligible: writtenAnswer* textarea, reason* textarea
      confirmRectified: how* select, said* textarea
      confirmRefusal: writtenAnswer* textarea, reason* textarea
      confirmUnresolved: said* textarea
      coordinateUnresolved: measure* textarea
      decide: opinion textarea, reasons* textarea, supplementDays number, override select, overrideReason textarea, kind* select, reason* textarea, expectedEnd* datetime, authority* textfield, reference* textfield, expectedDate* datetime
      decideOnHelp: plan* textarea, reason* textarea
      decideOnSupplement: channel select, what* textarea, days* number, reason* textarea
      deliver: by select, trackingNumber* textfield, signature select, witness* textfield, relation* textfield, receiver* textfield, receiverId* textfield, note* textarea, reason* textarea, witnesses* textfield
      dispatch: channel select, carrier textfield, trackingNumber* textfield, outsideNumber* textfield, pieces taglist, note textarea
      evaluate: rating* radio, channel select, comment textarea
      explainOverdue: cause* select, reason* textarea
      guide: filingNumber textfield, explained* textarea, answer* textarea, reason* textarea, proxyReason textarea
      handOver: seenOnly taglist, signature select, witness* textfield, to textfield, note textarea
      issueResult: documentKind select, documentName textfield, documentNumber textfield, remedies textarea, returnBy select, trackingNumber* textfield
      planFiling: milestone1* textfield, milestone1On* datetime, milestone2 textfield, milestone2On datetime, milestone3 textfield, milestone3On datetime, milestone4 textfield, milestone4On datetime, milestone5 textfield, milestone5On datetime, milestone6 textfield, milestone6On datetime, note textarea
      receive: missing* taglist, note* textarea
      rectify: done* textarea
      replyUnresolved: how* select, told* textarea
      resolveDiscrepancy: responsibleUnit* textfield, replacement* textarea, note textarea
      respondToUrging: answer* textarea
      returnPapers: signature select, witness* textfield, witnesses* textfield, trackingNumber* textfield, reason* textarea, receipt textfield
      review: opinion textarea, reasons* textarea, supplementDays number, override select, overrideReason textarea
      reviewTermination: opinion textarea, reason* textarea
      signMandate: signature select, witness* textfield, signedOn datetime, serviceDays number, reason textarea, helpReason textarea
      sort: to textfield, departments taglist, lead textfield, note textarea
      specialProcedure: result* textarea
      supplement: note textarea
      takeRequest: reason* textarea, answer* textarea, helpReason textarea
      tellApplicant: how select, toldOn datetime, what* textarea
      traceTransit: found* select, finding* textarea, expectedOn* datetime
      track: result textarea, cause* textarea, approver* textfield
      verifyRating: finding* textarea, reason* textarea
      verifyUnresolved: finding* textarea, reason* textarea, how* select
      """;

  /** Which fields an outcome shows, defaults standing; fields always shown are left out. */
  private static final String SHOWN =
      """
      acceptApplication.ACCEPTED: receiptSignature
      acceptApplication.INCOMPLETE: supplementDays override overrideReason
      acceptApplication.NOT_ACCEPTED: reasons
      answerCoordination.ANSWERED: answer
      answerCoordination.PASSED_UP: reason
      archive.ARCHIVED:
      awaitExternal.REPLIED:
      chaseExternal.CHASED:
      checkMaterials.COMPLETE:
      checkMaterials.INCOMPLETE: supplementDays override overrideReason
      closeRectification.CLOSED_BY_SUPERVISOR:
      closeUrging.AGAIN: reason
      closeUrging.CLOSED:
      confirmCoordination.SOLVED:
      confirmCoordination.UNSOLVED: reason
      confirmNotEligible.CONFIRMED: writtenAnswer
      confirmNotEligible.OVERTURNED: reason
      confirmRectified.DISSATISFIED:
      confirmRectified.SATISFIED:
      confirmRefusal.CONFIRMED: writtenAnswer
      confirmRefusal.OVERTURNED: reason
      confirmUnresolved.DISSATISFIED:
      confirmUnresolved.SATISFIED:
      coordinateUnresolved.COORDINATED:
      decide.CORRECTION: supplementDays override overrideReason
      decide.EXTERNAL: authority reference expectedDate
      decide.GRANTED: opinion
      decide.REJECTED: reasons
      decide.SPECIAL_PROCEDURE: kind reason expectedEnd
      decideOnHelp.CONTINUE: plan
      decideOnHelp.WITHDRAWN: reason
      decideOnSupplement.EXTEND: days reason
      decideOnSupplement.PROPOSE_TERMINATION: reason
      decideOnSupplement.REMIND: channel what days
      deliver.DELIVERED: by signature
      deliver.NOT_REACHED: note
      deliver.RECEIVED_BY_OTHER: signature relation receiver receiverId
      deliver.REFUSED: reason witnesses
      deliver.UNCLAIMED: note
      dispatch.DISPATCHED: carrier
      evaluate.DECLINED:
      evaluate.RATED: rating channel comment
      explainOverdue.EXPLAINED:
      guide.ANSWERED: answer
      guide.FILED: filingNumber
      guide.NOT_ELIGIBLE: explained
      guide.TO_PROXY: proxyReason
      guide.WITHDRAWN: reason
      handOver.HANDED_OVER:
      issueResult.ISSUED:
      planFiling.PLANNED:
      receive.DISCREPANCY: missing note
      receive.RECEIVED:
      rectify.RECTIFIED:
      replyUnresolved.REPLIED:
      resolveDiscrepancy.FOUND:
      resolveDiscrepancy.LOST: responsibleUnit replacement
      resolveDiscrepancy.RECOUNTED:
      respondToUrging.RESPONDED:
      returnPapers.KEPT: reason
      returnPapers.POSTED: trackingNumber
      returnPapers.RETURNED: signature
      review.CORRECTION: supplementDays override overrideReason
      review.PASS: opinion
      review.PROPOSE_REJECT: reasons
      reviewTermination.CONFIRMED: opinion
      reviewTermination.DENIED: reason
      signMandate.DECLINED: reason
      signMandate.SIGNED: signature signedOn serviceDays
      signMandate.TO_HELP: helpReason
      sort.DEPARTMENTS: departments lead
      sort.HERE:
      sort.ONWARD: to
      specialProcedure.ENDED:
      supplement.SUPPLEMENTED:
      takeRequest.ANSWERED: answer
      takeRequest.PROPOSE_REFUSAL: reason
      takeRequest.TAKE:
      takeRequest.TO_HELP: helpReason
      tellApplicant.TOLD:
      traceTransit.TRACED:
      track.FAILED: cause approver
      track.PASSED: result
      verifyRating.INVALID: reason
      verifyRating.VALID: finding
      verifyUnresolved.INVALID: reason how
      verifyUnresolved.VALID: finding
      """;

  private static final String CHOICES =
      """
      acceptApplication.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      acceptApplication.receiptSignature: SIGNED* SEALED FINGERPRINT
      awaitExternal.answer: GRANTED REJECTED RETURNED
      checkMaterials.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      confirmRectified.how: PHONE IN_PERSON VISIT WRITTEN SMS
      decide.kind: SITE_INSPECTION HEARING TENDER AUCTION EXAMINATION TESTING QUARANTINE APPRAISAL EXPERT_REVIEW PUBLIC_NOTICE
      decide.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      decideOnSupplement.channel: PHONE* HOME WINDOW MESSAGE POST
      deliver.by: AT_WINDOW* HOME POST
      deliver.signature: SIGNED* SEALED FINGERPRINT
      dispatch.channel: PERSON* POST PLATFORM INDUSTRY_SYSTEM
      evaluate.channel: LINK DEVICE STATIC_QR PAPER* CARD BOX PHONE 12345
      evaluate.rating: 5 4 3 2 1
      explainOverdue.cause: AGENT MATERIALS TRANSPORT DEPARTMENT SYSTEM APPLICANT OTHER
      handOver.signature: SIGNED* SEALED FINGERPRINT
      issueResult.documentKind: CERTIFICATE REPLY REFUSAL
      issueResult.returnBy: RELAY* POST_TO_APPLICANT PICKUP_HERE ELECTRONIC
      replyUnresolved.how: PHONE IN_PERSON VISIT WRITTEN SMS
      returnPapers.signature: SIGNED* SEALED FINGERPRINT REFUSED
      review.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      signMandate.signature: SIGNED* SEALED FINGERPRINT
      tellApplicant.how: IN_PERSON* PHONE WRITTEN MESSAGE
      traceTransit.found: UNDERWAY ARRIVED NOT_FOUND
      verifyUnresolved.how: PHONE IN_PERSON VISIT WRITTEN SMS
      """;

  @Test
  void everyTaskEndsInTheAgreedWays() {
    assertThat(table(form -> Stream.of(form.id() + ": " + values(form.fields().get(0)))))
        .isEqualTo(OUTCOMES.replace("*", ""));
  }

  @Test
  void everyFormAsksForTheAgreedFieldsAndNothingElse() {
    assertThat(table(form -> Stream.of(form.id() + ": " + fields(form)))).isEqualTo(FIELDS);
  }

  @Test
  void everyOutcomeShowsTheAgreedFields() {
    assertThat(
            table(
                form ->
                    form.outcomes().stream()
                        .map(Option::value)
                        .sorted()
                        .map(o -> form.id() + "." + o + ":" + shown(form, o))))
        .isEqualTo(SHOWN);
  }

  @Test
  void choicesAndTheirDefaultsAreAsAgreed() {
    assertThat(
            table(
                form ->
                    afterOutcome(form)
                        .filter(f -> !f.options().isEmpty())
                        .map(f -> form.id() + "." + f.key() + ": " + choices(f))
                        .sorted()))
        .isEqualTo(CHOICES);
  }

  @Test
  void fieldsThatHangOnAnotherFieldAppearWithIt() {
    assertThat(
            appears(
                "signMandate", "witness", Map.of("outcome", "SIGNED", "signature", "FINGERPRINT")))
        .isTrue();
    assertThat(
            appears(
                "signMandate",
                "witness",
                Map.of("outcome", "DECLINED", "signature", "FINGERPRINT")))
        .isFalse();
    assertThat(appears("dispatch", "trackingNumber", Map.of("channel", "POST"))).isTrue();
    assertThat(appears("dispatch", "outsideNumber", Map.of("channel", "INDUSTRY_SYSTEM"))).isTrue();
    assertThat(appears("dispatch", "carrier", Map.of("channel", "PLATFORM"))).isFalse();
    assertThat(appears("issueResult", "remedies", Map.of("documentKind", "REFUSAL"))).isTrue();
    assertThat(appears("issueResult", "trackingNumber", Map.of("returnBy", "POST_TO_APPLICANT")))
        .isTrue();
    assertThat(appears("deliver", "trackingNumber", Map.of("outcome", "DELIVERED", "by", "POST")))
        .isTrue();
    assertThat(appears("deliver", "trackingNumber", Map.of("outcome", "REFUSED", "by", "POST")))
        .isFalse();
    assertThat(
            appears(
                "returnPapers", "witnesses", Map.of("outcome", "RETURNED", "signature", "REFUSED")))
        .isTrue();
  }

  @Test
  void whatAPersonReadsIsChinese() {
    for (String id : FORMS.ids()) {
      for (Field field : FORMS.form(id).fields()) {
        List<String> read =
            Stream.concat(
                    Stream.of(
                        field.label(),
                        field.words().help(),
                        field.words().missing(),
                        field.words().malformed()),
                    field.options().stream().map(Option::label))
                .filter(text -> text != null)
                .toList();
        assertThat(read)
            .as(id + " " + field.key())
            .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
      }
    }
  }

  private static String table(Function<Form, Stream<String>> rows) {
    return FORMS.ids().stream()
        .map(FORMS::form)
        .flatMap(rows)
        .map(row -> row + "\n")
        .collect(Collectors.joining());
  }

  private static Stream<Field> afterOutcome(Form form) {
    return form.inputs().stream().skip(1);
  }

  private static String values(Field field) {
    return field.options().stream().map(Option::value).collect(Collectors.joining(" "));
  }

  private static String choices(Field field) {
    return field.options().stream()
        .map(o -> o.value() + (o.value().equals(field.presence().defaultValue()) ? "*" : ""))
        .collect(Collectors.joining(" "));
  }

  private static String fields(Form form) {
    return afterOutcome(form)
        .map(f -> f.key() + (f.required() ? "* " : " ") + f.type().json())
        .collect(Collectors.joining(", "));
  }

  private static String shown(Form form, String outcome) {
    Map<String, Object> values = new TreeMap<>(Map.of(Form.OUTCOME, outcome));
    StringBuilder shown = new StringBuilder();
    for (Field field : form.inputs()) {
      if (!field.hidden(values)) {
        if (field.presence().defaultValue() != null) {
          values.putIfAbsent(field.key(), field.presence().defaultValue());
        }
        shown.append(field.presence().hiddenWhen() == null ? "" : " " + field.key());
      }
    }
    return shown.toString();
  }

  private static boolean appears(String form, String key, Map<String, Object> values) {
    return !FORMS.form(form).input(key).orElseThrow().hidden(values);
  }
}
