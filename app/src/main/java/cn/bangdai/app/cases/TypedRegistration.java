package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes the command out of what was typed. Numbers may be written as people write them: in groups,
 * with a small x, in full-width digits. A choice that isn't one of ours counts as not made.
 */
public final class TypedRegistration {

  private static final List<String> OF_A_PERSON = List.of("name", "idNumber", "phone", "relation");

  private final UnaryOperator<String> form;

  /**
   * @param form what was typed into a field, named as refusals name it; an empty text for nothing
   */
  public TypedRegistration(UnaryOperator<String> form) {
    this.form = form;
  }

  public RegisterCase.Register command() {
    return new RegisterCase.Register(
        choice(Mode.class, form.apply("mode")),
        line(form.apply("item")),
        applicant(),
        choice(RegisterCase.Channel.class, form.apply("channel")),
        choice(RegisterCase.Timing.class, form.apply("timing")),
        ticked("consent"),
        ticked("privateMatter"),
        choice(Consent.How.class, form.apply("consentHow")),
        ticked("sensitiveConsent"));
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
    return Stream.of(of("groups").split(","))
        .flatMap(group -> Stream.ofNullable(choice(Applicant.Group.class, group)))
        .toList();
  }

  private Applicant.Person person(String who) {
    String field = who + ".";
    return OF_A_PERSON.stream().anyMatch(part -> !of(field + part).isBlank())
        ? new Applicant.Person(
            line(of(field + "name")),
            choice(Applicant.IdType.class, of(field + "idType")),
            number(of(field + "idNumber")),
            phone(of(field + "phone")),
            line(of(field + "relation")))
        : null;
  }

  private boolean ticked(String field) {
    return "true".equals(form.apply(field));
  }

  private String of(String field) {
    return form.apply("applicant." + field);
  }

  /** Null for a choice that is none of ours. */
  public static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Null for nothing but space. */
  public static String line(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).orElse(null);
  }

  /** Without spaces and marks that nobody sees; capitals. */
  static String number(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Cc}]", "");
    return line(plain.toUpperCase(Locale.ROOT));
  }

  /** A mobile number may be written 139-0953-0418; the dash of a fixed line stays. */
  public static String phone(String typed) {
    String plain = number(typed);
    if (plain == null) {
      return null;
    }
    String digits = plain.replace("-", "");
    return digits.matches("1\\d{10}") ? digits : plain;
  }
}
