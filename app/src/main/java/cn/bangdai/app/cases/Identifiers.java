package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CreditCode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Checks of official numbers that tell a slip of the pen from a number. */
final class Identifiers {

  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";

  private Identifiers() {}

  /** 居民身份证号码, GB 11643: a real birthday and the right check digit; the area is not checked. */
  static boolean isResidentId(String number) {
    if (!number.matches("\\d{17}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return ID_CHECKS.charAt(sum % 11) == number.charAt(17) && isDay(number.substring(6, 14));
  }

  private static boolean isDay(String yyyymmdd) {
    try {
      LocalDate.of(
          Integer.parseInt(yyyymmdd.substring(0, 4)),
          Integer.parseInt(yyyymmdd.substring(4, 6)),
          Integer.parseInt(yyyymmdd.substring(6)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
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
