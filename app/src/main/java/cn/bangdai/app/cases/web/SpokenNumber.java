package cn.bangdai.app.cases.web;

import java.util.stream.Collectors;

/** A number as it is read out over the phone: 一 is said 幺, so that it isn't taken for 七. */
final class SpokenNumber {

  private static final String DIGITS = "零幺二三四五六七八九";

  private SpokenNumber() {}

  /** {@code LT26-1058-2} becomes {@code L T 二六，幺零五八，二}. */
  static String of(String number) {
    return number
        .codePoints()
        .mapToObj(SpokenNumber::sign)
        .collect(Collectors.joining())
        .replaceAll(" +", " ")
        .strip();
  }

  private static String sign(int sign) {
    if (sign >= '0' && sign <= '9') {
      return String.valueOf(DIGITS.charAt(sign - '0'));
    }
    return sign == '-' ? "，" : " " + Character.toString(sign) + " ";
  }
}
