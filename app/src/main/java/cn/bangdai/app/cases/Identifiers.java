package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CreditCode;
import cn.bangdai.app.shared.ResidentId;

/** Checks of official numbers that tell a slip of the pen from a number. */
final class Identifiers {

  private Identifiers() {}

  /** 居民身份证号码, GB 11643: a real birthday and the right check digit; the area is not checked. */
  static boolean isResidentId(String number) {
    return ResidentId.isValid(number);
  }

  /** 统一社会信用代码, GB 32100: known characters and the right check character. */
  static boolean isCreditCode(String code) {
    return CreditCode.isValid(code);
  }

  /** A mainland mobile number, or a fixed line with or without its area code. */
  static boolean isPhone(String number) {
    return number.matches("1[3-9]\\d{9}|(0\\d{2,3}-?)?[2-9]\\d{6,7}");
  }
}
