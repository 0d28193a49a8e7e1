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
      archive: ARCHIVED
      checkMaterials: COMPLETE INCOMPLETE
      confirmRefusal: CONFIRMED OVERTURNED
      decide: GRANTED REJECTED CORRECTION
      deliver: DELIVERED RECEIVED_BY_OTHER NOT_REACHED REFUSED UNCLAIMED
      dispatch: DISPATCHED
      evaluate: RATED DECLINED
      explainOverdue: EXPLAINED
      handOver: HANDED_OVER
      issueResult: ISSUED
      receive: RECEIVED DISCREPANCY
      resolveDiscrepancy: FOUND RECOUNTED LOST
      returnPapers: RETURNED POSTED KEPT
      review: PASS CORRECTION PROPOSE_REJECT
      signMandate: SIGNED DECLINED
      sort: HERE ONWARD DEPARTMENTS
      supplement: SUPPLEMENTED
      takeRequest: TAKE PROPOSE_REFUSAL ANSWERED
      """;

  /** Fields after {@code outcome}: required ones with a star. */
  private static final String FIELDS =
      """
      acceptApplication: reasons* textarea, supplementDays number, override select, overrideReason textarea, note textarea
      archive: checked checkbox, note textarea
      checkMaterials: supplementDays number, override select, overrideReason textarea, note textarea
      confirmRefusal: writtenAnswer* textarea, reason* textarea
      decide: opinion textarea, reasons* textarea, supplementDays number, override select, overrideReason textarea
      deliver: by select, trackingNumber* textfield, signature select, witness* textfield, relation* textfield, receiver* textfield, receiverId* textfield, note* textarea, reason* textarea, witnesses* textfield
      dispatch: channel select, carrier textfield, trackingNumber* textfield, outsideNumber* textfield, pieces taglist, note textarea
      evaluate: rating* radio, channel select, comment textarea
      explainOverdue: cause* select, reason* textarea
      handOver: seenOnly taglist, signature select, witness* textfield, note textarea
      issueResult: documentKind select, documentName textfield, documentNumber textfield, remedies textarea, returnBy select, trackingNumber* textfield
      receive: missing* taglist, note* textarea
      resolveDiscrepancy: responsibleUnit* textfield, replacement* textarea, note textarea
      returnPapers: signature select, witness* textfield, witnesses* textfield, trackingNumber* textfield, reason* textarea
      review: opinion textarea, reasons* textarea, supplementDays number, override select, overrideReason textarea
      signMandate: signature select, witness* textfield, signedOn datetime, reason textarea
      sort: to textfield, departments taglist, lead textfield, note textarea
      supplement: note textarea
      takeRequest: reason* textarea, answer* textarea
      """;

  /** Which fields an outcome shows, defaults standing; fields always shown are left out. */
  private static final String SHOWN =
      """
      acceptApplication.ACCEPTED:
      acceptApplication.INCOMPLETE: supplementDays override overrideReason
      acceptApplication.NOT_ACCEPTED: reasons
      archive.ARCHIVED:
      checkMaterials.COMPLETE:
      checkMaterials.INCOMPLETE: supplementDays override overrideReason
      confirmRefusal.CONFIRMED: writtenAnswer
      confirmRefusal.OVERTURNED: reason
      decide.CORRECTION: supplementDays override overrideReason
      decide.GRANTED: opinion
      decide.REJECTED: reasons
      deliver.DELIVERED: by signature
      deliver.NOT_REACHED: note
      deliver.RECEIVED_BY_OTHER: signature relation receiver receiverId
      deliver.REFUSED: reason witnesses
      deliver.UNCLAIMED: note
      dispatch.DISPATCHED: carrier
      evaluate.DECLINED:
      evaluate.RATED: rating channel comment
      explainOverdue.EXPLAINED:
      handOver.HANDED_OVER:
      issueResult.ISSUED:
      receive.DISCREPANCY: missing note
      receive.RECEIVED:
      resolveDiscrepancy.FOUND:
      resolveDiscrepancy.LOST: responsibleUnit replacement
      resolveDiscrepancy.RECOUNTED:
      returnPapers.KEPT: reason
      returnPapers.POSTED: trackingNumber
      returnPapers.RETURNED: signature
      review.CORRECTION: supplementDays override overrideReason
      review.PASS: opinion
      review.PROPOSE_REJECT: reasons
      signMandate.DECLINED: reason
      signMandate.SIGNED: signature signedOn
      sort.DEPARTMENTS: departments lead
      sort.HERE:
      sort.ONWARD: to
      supplement.SUPPLEMENTED:
      takeRequest.ANSWERED: answer
      takeRequest.PROPOSE_REFUSAL: reason
      takeRequest.TAKE:
      """;

  private static final String CHOICES =
      """
      acceptApplication.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      checkMaterials.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      decide.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      deliver.by: AT_WINDOW* HOME POST
      deliver.signature: SIGNED* SEALED FINGERPRINT
      dispatch.channel: PERSON* POST PLATFORM INDUSTRY_SYSTEM
      evaluate.channel: LINK DEVICE STATIC_QR PAPER* CARD BOX PHONE 12345
      evaluate.rating: 5 4 3 2 1
      explainOverdue.cause: AGENT MATERIALS TRANSPORT DEPARTMENT SYSTEM APPLICANT OTHER
      handOver.signature: SIGNED* SEALED FINGERPRINT
      issueResult.documentKind: CERTIFICATE REPLY REFUSAL
      issueResult.returnBy: RELAY* POST_TO_APPLICANT PICKUP_HERE ELECTRONIC
      returnPapers.signature: SIGNED* SEALED FINGERPRINT REFUSED
      review.override: FRONT_MISSED GUIDE_CHANGED FACTS_CHANGED
      signMandate.signature: SIGNED* SEALED FINGERPRINT
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
