package cn.bangdai.app.cases;

import cn.bangdai.app.cases.Applicant.IdType;
import cn.bangdai.app.cases.Applicant.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a registration must satisfy. Every rule that is broken is told, at the field it concerns.
 *
 * @param field where the sentence stands
 * @param broken whether the registration breaks the rule
 * @param sentence what to do
 */
record RegistrationRule(String field, Predicate<RegisterCase.Register> broken, String sentence) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 200;

  /** The order in which they are told: as the fields stand on the page. */
  static final List<RegistrationRule> ALL =
      List.of(
          rule("mode", r -> r.mode() == null, "请选择办理方式：代办、帮办或窗口直办。"),
          rule("item", r -> blank(r.item()), "请选择要办的事项。"),
          rule("channel", r -> r.channel() == null, "请选择受理渠道，例如窗口或上门。"),
          rule("timing", r -> r.timing() == null, "请选择服务时段，例如正常上班或预约。"),
          rule("applicant", r -> r.applicant() == null, "请填写申请人。"),
          ofApplicant("kind", a -> a.kind() == null, "请选择申请人是个人还是企业。"),
          ofApplicant("name", a -> blank(a.name()), "请填写申请人姓名或企业名称。"),
          ofApplicant("name", a -> longer(a.name(), LONGEST_NAME), "姓名或名称请控制在 100 个字以内。"),
          ofApplicant("name", a -> unclean(a.name()), "姓名里有看不见的控制符，请删掉后重新填写。"),
          ofApplicant("idType", a -> a.idType() == null, "请选择证件类型。"),
          ofApplicant(
              "idType",
              a ->
                  a.kind() == Kind.ENTERPRISE
                      && a.idType() != null
                      && a.idType() != IdType.CREDIT_CODE,
              "企业请选择统一社会信用代码。"),
          ofApplicant(
              "idType",
              a -> a.kind() == Kind.PERSON && a.idType() == IdType.CREDIT_CODE,
              "个人请选择身份证等本人证件。"),
          ofApplicant(
              "idNumber",
              a -> a.idType() != null && a.idType() != IdType.NONE && blank(a.idNumber()),
              "请填写证件号码。"),
          ofApplicant(
              "idNumber",
              a -> is(a, IdType.RESIDENT_ID) && !Identifiers.isResidentId(a.idNumber()),
              "身份证号码不对，请对照证件逐位核对（18 位，最后一位可能是 X）。"),
          ofApplicant(
              "idNumber",
              a -> is(a, IdType.CREDIT_CODE) && !Identifiers.isCreditCode(a.idNumber()),
              "统一社会信用代码不对，请对照营业执照逐位核对（18 位）。"),
          ofApplicant("idNumber", a -> longer(a.idNumber(), 40), "证件号码太长，请核对。"),
          ofApplicant("idNumber", a -> unclean(a.idNumber()), "证件号码里有看不见的控制符，请删掉后重新填写。"),
          ofApplicant(
              "idMissingReason",
              a -> a.idType() == IdType.NONE && blank(a.idMissingReason()),
              "没有证件的，请写明原因。"),
          ofApplicant(
              "idMissingReason", a -> unclean(a.idMissingReason()), "原因里有看不见的控制符，请删掉后重新填写。"),
          ofApplicant("idMissingReason", a -> longer(a.idMissingReason(), 200), "原因请控制在 200 个字以内。"),
          ofApplicant("phone", a -> blank(a.phone()), "请填写联系电话，办理情况要告知申请人。"),
          ofApplicant(
              "phone",
              a -> !blank(a.phone()) && !Identifiers.isPhone(a.phone()),
              "电话号码不对，请填写 11 位手机号，或带区号的固定电话。"),
          ofApplicant("address", a -> longer(a.address(), LONGEST_ADDRESS), "地址请控制在 200 个字以内。"),
          ofApplicant("address", a -> unclean(a.address()), "地址里有看不见的控制符，请删掉后重新填写。"),
          ofApplicant(
              "groups",
              a -> a.groups().stream().distinct().count() < a.groups().size(),
              "重点人群重复了，请去掉重复的。"),
          ofApplicant(
              "representative", a -> wrong(a.representative()), "代理人请填写姓名（100 个字以内）和正确的证件号码、电话。"),
          ofApplicant(
              "legalRepresentative",
              a -> wrong(a.legalRepresentative()),
              "法定代表人请填写姓名（100 个字以内）和正确的证件号码、电话。"),
          ofApplicant("beneficiary", a -> wrong(a.beneficiary()), "受益人请填写姓名（100 个字以内）和正确的证件号码、电话。"),
          rule("consent", r -> !Boolean.TRUE.equals(r.consent()), "请先向申请人说明并取得同意，再勾选“已同意”。"));

  private static RegistrationRule rule(
      String field, Predicate<RegisterCase.Register> broken, String sentence) {
    return new RegistrationRule(field, broken, sentence);
  }

  private static RegistrationRule ofApplicant(
      String field, Predicate<Applicant> broken, String sentence) {
    return rule(
        "applicant." + field, r -> r.applicant() != null && broken.test(r.applicant()), sentence);
  }

  /** Sentences by field, the first broken rule of each field. */
  static Map<String, String> objections(RegisterCase.Register registration) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (RegistrationRule rule : ALL) {
      if (!objections.containsKey(rule.field()) && rule.broken().test(registration)) {
        objections.put(rule.field(), rule.sentence());
      }
    }
    return objections;
  }

  private static boolean is(Applicant a, IdType type) {
    return a.idType() == type && !blank(a.idNumber());
  }

  private static boolean wrong(Applicant.Person p) {
    return p != null
        && (blank(p.name())
            || longer(p.name(), LONGEST_NAME)
            || unclean(p.name())
            || longer(p.relation(), LONGEST_NAME)
            || unclean(p.relation())
            || unclean(p.idNumber())
            || (p.idType() == IdType.RESIDENT_ID
                && !blank(p.idNumber())
                && !Identifiers.isResidentId(p.idNumber()))
            || longer(p.idNumber(), 40)
            || (!blank(p.phone()) && !Identifiers.isPhone(p.phone())));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean longer(String text, int most) {
    return text != null && text.length() > most;
  }

  /** Control characters and marks that turn the reading direction around. */
  static boolean unclean(String text) {
    return text != null
        && text.codePoints()
            .anyMatch(
                c ->
                    Character.isISOControl(c)
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069));
  }
}
