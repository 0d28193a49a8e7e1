package cn.bangdai.app.bundle.web;

import cn.bangdai.app.bundle.RegisterBundle;
import cn.bangdai.app.cases.BundleKind;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.cases.TypedRegistration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of 登记一件事、项目, as typed; fields are named as refusals name them, and as
 * on 新建办件, whose parts this page shows too.
 */
record BundleForm(Map<String, String> values, List<String> items, String key) {

  private static final String GROUPS = "applicant.groups";

  /** In the order of the page: errors are listed in this order. */
  static final List<String> ORDER =
      List.of(
          "kind",
          "name",
          "code",
          "leadDepartment",
          "items",
          "mode",
          "applicant",
          "channel",
          "timing",
          "confirmDuplicate",
          "consent");

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "mode", "PROXY",
          "applicant.kind", "PERSON",
          "applicant.idType", "RESIDENT_ID",
          "channel", "WINDOW",
          "timing", "REGULAR");

  /** An empty page for a theme, or for a project. */
  static BundleForm fresh(BundleKind kind, String name, List<String> items) {
    Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
    values.put("kind", kind.name());
    values.put("name", name);
    return new BundleForm(values, items, UUID.randomUUID().toString());
  }

  /** A page as it was sent. */
  static BundleForm sent(MultiValueMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>(parameters.toSingleValueMap());
    values.computeIfPresent(GROUPS, (field, first) -> String.join(",", parameters.get(field)));
    String key = values.get("key");
    return new BundleForm(
        values,
        parameters.getOrDefault("items", List.of()).stream().distinct().toList(),
        key == null || key.isBlank() ? UUID.randomUUID().toString() : key);
  }

  /** The same with another key, for what is a new command. */
  BundleForm renewed() {
    return new BundleForm(values, items, UUID.randomUUID().toString());
  }

  RegisterBundle.Register command() {
    RegisterCase.Register typed = new TypedRegistration(this::get).command();
    return new RegisterBundle.Register(
        TypedRegistration.choice(BundleKind.class, get("kind")),
        get("name"),
        TypedRegistration.line(get("code")),
        TypedRegistration.line(get("leadDepartment")),
        typed.applicant(),
        typed.mode(),
        items,
        typed.channel(),
        typed.timing(),
        typed.consent(),
        typed.privateMatter(),
        is("confirmDuplicate", "true"),
        typed.consentHow(),
        typed.sensitiveConsent());
  }

  /** As typed; an empty text for what was not sent. */
  public String get(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  public boolean inGroup(String group) {
    return Stream.of(get(GROUPS).split(",")).anyMatch(group::equals);
  }

  /** Whether anything stands in the fields of someone beside the applicant. */
  public boolean names(String who) {
    return Stream.of("name", "idNumber", "phone", "relation")
        .anyMatch(part -> !get("applicant." + who + "." + part).isBlank());
  }

  public boolean picks(String item) {
    return items.contains(item);
  }

  public boolean project() {
    return is("kind", BundleKind.PROJECT.name());
  }
}
