package cn.bangdai.app.privacy;

import cn.bangdai.app.cases.ApplicantInFull;
import cn.bangdai.app.shared.Refusal;
import java.util.Arrays;
import java.util.function.Function;

/** What can be shown unmasked, one at a time. */
public enum PersonalField {
  NAME("name", "姓名", ApplicantInFull.Details::name),
  ID_NUMBER("idNumber", "证件号码", ApplicantInFull.Details::idNumber),
  PHONE("phone", "电话", d -> d.contact().phone()),
  ADDRESS("address", "住址", d -> d.contact().address()),
  REPRESENTATIVE("representative", "代理人", PersonalField::representative),
  /** Not a field but the right to open documents and files for a while. */
  PAPERS("papers", "打印文书和材料文件", d -> "");

  private final String code;
  private final String title;
  private final Function<ApplicantInFull.Details, String> value;

  PersonalField(String code, String title, Function<ApplicantInFull.Details, String> value) {
    this.code = code;
    this.title = title;
    this.value = value;
  }

  /** As addresses name it. */
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** Null when it was not given. */
  String of(ApplicantInFull.Details applicant) {
    return value.apply(applicant);
  }

  private static String representative(ApplicantInFull.Details applicant) {
    String phone = applicant.contact().representativePhone();
    return applicant.representative() == null || phone == null
        ? applicant.representative()
        : applicant.representative() + " " + phone;
  }

  /**
   * @throws Refusal NOT_FOUND for a name that is none of these
   */
  public static PersonalField named(String code) {
    return Arrays.stream(values())
        .filter(field -> field.code.equals(code))
        .findFirst()
        .orElseThrow(PersonalField::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND,
        "NO_SUCH_FIELD",
        "没有这一项。可以显示的是 name、idNumber、phone、address、representative、papers。");
  }
}
