package cn.bangdai.app.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of 新建办件, exactly as typed. Fields are named as the server's refusals
 * name them, so a sentence finds its field.
 */
final class NewCaseForm {

  /** Fields in which several may be ticked; kept joined by a comma. */
  private static final String GROUPS = "applicant.groups";

  private static final List<String> PERSON =
      List.of("name", "idType", "idNumber", "phone", "relation");

  /** In the order of the page: errors are listed in this order. */
  static final List<String> FIELDS =
      Stream.of(
              Stream.of("item", "mode", "applicant.kind", "applicant.name", "applicant.phone"),
              Stream.of("applicant.idType", "applicant.idNumber", "applicant.idMissingReason"),
              Stream.of("applicant.address", GROUPS),
              person("applicant.legalRepresentative"),
              person("applicant.representative"),
              person("applicant.beneficiary"),
              Stream.of("channel", "timing", "privateMatter"))
          .flatMap(fields -> fields)
          .toList();

  /** Answers given anew each time: they are about this moment, so a draft doesn't keep them. */
  private static final List<String> FRESH =
      List.of("consent", "consentHow", "sensitiveConsent", "confirmDuplicate");

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "mode", "PROXY",
          "applicant.kind", "PERSON",
          "applicant.idType", "RESIDENT_ID",
          "channel", "WINDOW",
          "timing", "REGULAR");

  private final Map<String, String> values;
  private final String key;

  private NewCaseForm(Map<String, String> values, String key) {
    this.values = values;
    this.key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
  }

  private static Stream<String> person(String who) {
    return PERSON.stream().map(part -> who + "." + part);
  }

  /** An empty page. */
  static NewCaseForm fresh() {
    return new NewCaseForm(new LinkedHashMap<>(DEFAULTS), null);
  }

  /** A page as it was left, with a new key. */
  static NewCaseForm restored(Map<String, String> kept) {
    Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
    values.putAll(kept);
    return new NewCaseForm(values, null);
  }

  /** A page as it was sent; unknown parameters are left out. */
  static NewCaseForm sent(MultiValueMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    Stream.concat(FIELDS.stream(), FRESH.stream())
        .filter(field -> parameters.getFirst(field) != null)
        .forEach(field -> values.put(field, parameters.getFirst(field)));
    values.computeIfPresent(GROUPS, (field, first) -> String.join(",", parameters.get(field)));
    return new NewCaseForm(values, parameters.getFirst("key"));
  }

  /** The same with another key, for what is a new command. */
  NewCaseForm renewed() {
    return new NewCaseForm(values, null);
  }

  NewCaseForm with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value != null) {
      changed.put(field, value);
    }
    return new NewCaseForm(changed, key);
  }

  /** Idempotency key of the page. */
  public String key() {
    return key;
  }

  /** As typed; an empty text for what was not sent. */
  public String get(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  public boolean inGroup(String group) {
    return groups().contains(group);
  }

  List<String> groups() {
    return Stream.of(get(GROUPS).split(",")).filter(group -> !group.isBlank()).toList();
  }

  /** Whether anything stands in the fields of someone beside the applicant. */
  public boolean names(String who) {
    return person(who).anyMatch(field -> !field.endsWith(".idType") && !get(field).isBlank());
  }

  /** What a draft keeps; empty when nothing was filled in. */
  Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>(values);
    FRESH.forEach(kept::remove);
    kept.values().removeIf(String::isBlank);
    boolean touched =
        kept.keySet().stream()
            .anyMatch(field -> !DEFAULTS.containsKey(field) && !field.endsWith(".idType"));
    return touched ? kept : Map.of();
  }
}
