package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the command out of what was typed. Numbers may be written as people write them: in groups,
 * with a small x, in full-width digits. A choice that isn't one of ours counts as not made.
 */
final class TypedRegistration {

  private final NewCaseForm form;

  TypedRegistration(NewCaseForm form) {
    this.form = form;
  }

  RegisterCase.Register command() {
    return new RegisterCase.Register(
        choice(Mode.class, form.get("mode")),
        line(form.get("item")),
        applicant(),
        choice(RegisterCase.Channel.class, form.get("channel")),
        choice(RegisterCase.Timing.class, form.get("timing")),
        form.is("consent", "true"),
        form.is("privateMatter", "true"));
  }

  private Applicant applicant() {
    Applicant.Kind kind = choice(Applicant.Kind.class, of("kind"));
    Applicant.IdType type = choice(Applicant.IdType.class, of("idType"));
    boolean none = type == Applicant.IdType.NONE;
    return new Applicant(
        kind,
        line(of("name")),
        type,
        none ? null : number(of("idNumber")),
        none ? line(of("idMissingReason")) : null,
        phone(of("phone")),
        line(of("address")),
        groups(),
        person("representative"),
        kind == Applicant.Kind.ENTERPRISE ? person("legalRepresentative") : null,
        person("beneficiary"));
  }

  private List<Applicant.Group> groups() {
    return form.groups().stream()
        .flatMap(group -> Stream.ofNullable(choice(Applicant.Group.class, group)))
        .toList();
  }

  private Applicant.Person person(String who) {
    String field = who + ".";
    return form.names("applicant." + who)
        ? new Applicant.Person(
            line(of(field + "name")),
            choice(Applicant.IdType.class, of(field + "idType")),
            number(of(field + "idNumber")),
            phone(of(field + "phone")),
            line(of(field + "relation")))
        : null;
  }

  private String of(String field) {
    return form.get("applicant." + field);
  }

  static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Null for nothing but space. */
  static String line(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).orElse(null);
  }

  /** Without spaces and marks that nobody sees; capitals. */
  static String number(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Cc}]", "");
    return line(plain.toUpperCase(Locale.ROOT));
  }

  /** A mobile number may be written 139-0953-0418; the dash of a fixed line stays. */
  static String phone(String typed) {
    String plain = number(typed);
    if (plain == null) {
      return null;
    }
    String digits = plain.replace("-", "");
    return digits.matches("1\\d{10}") ? digits : plain;
  }
}
