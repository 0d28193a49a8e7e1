package cn.bangdai.app.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** 居民身份证号码, GB 11643: what its signs say. The area is not checked. */
public final class ResidentId {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private ResidentId() {}

  /** Eighteen signs, a real birthday and the right check digit. */
  public static boolean isValid(String number) {
    if (!number.matches("[0-9]{17}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == number.charAt(17) && day(number).isPresent();
  }

  /** The day of birth that it says; empty for a number that is none, and for null. */
  public static Optional<LocalDate> birthday(String number) {
    return number != null && isValid(number) ? day(number) : Optional.empty();
  }

  private static Optional<LocalDate> day(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
