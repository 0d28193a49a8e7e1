package cn.bangdai.app.shared;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How personal data looks to those who don't need it whole: the one place where that is decided,
 * for columns kept beside the sealed ones, screens, answers and the trail.
 */
public final class Masks {

  /** So much of an address tells the county or township, and no door. */
  private static final int SIGNS_OF_ADDRESS = 6;

  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{11,19}[Xx]?(?![0-9A-Za-z])");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

  private Masks() {}

  /** 王小兰 becomes 王*兰, 马兰 becomes 马*; an enterprise keeps its first two and last four signs. */
  public static String name(String name, boolean enterprise) {
    int[] signs = name.codePoints().toArray();
    if (enterprise && signs.length > 6) {
      return new String(signs, 0, 2) + "****" + new String(signs, signs.length - 4, 4);
    }
    if (signs.length <= 1) {
      return "*";
    }
    String first = new String(signs, 0, 1);
    return signs.length == 2
        ? first + "*"
        : first
            + "*".repeat(Math.min(signs.length - 2, 4))
            + new String(signs, signs.length - 1, 1);
  }

  /** Everything but the first three and the last four signs; null stays null. */
  public static String number(String number) {
    if (number == null) {
      return null;
    }
    int length = number.length();
    return length <= 8
        ? "****" + number.substring(Math.max(length - 2, 0))
        : number.substring(0, 3) + "*".repeat(length - 7) + number.substring(length - 4);
  }

  /** The last four signs alone, for an account at a bank; null stays null. */
  public static String account(String number) {
    return number == null
        ? null
        : "****" + number.substring(Math.max(number.length() - 4, number.length() / 2));
  }

  /** The beginning alone; null stays null. */
  public static String address(String address) {
    if (address == null) {
      return null;
    }
    int signs = address.codePointCount(0, address.length());
    int shown = Math.min(SIGNS_OF_ADDRESS, signs / 3);
    return address.substring(0, address.offsetByCodePoints(0, shown)) + "****";
  }

  /**
   * A sentence that somebody typed, with the numbers in it masked that are a resident's identifier,
   * a mobile telephone or an account at a bank; any other number stays. A net for what should not
   * have been typed there. Null stays null.
   */
  public static String text(String sentence) {
    return sentence == null
        ? null
        : LONG_NUMBER.matcher(sentence).replaceAll(found -> masked(found));
  }

  private static String masked(MatchResult found) {
    String number = found.group();
    if (ResidentId.isValid(number.toUpperCase(java.util.Locale.ROOT))
        || MOBILE.asMatchPredicate().test(number)) {
      return number(number);
    }
    Predicate<String> account = n -> n.length() >= 16 && n.length() <= 19 && luhn(n);
    return account.test(number) ? account(number) : number;
  }

  /** The check digit of bank cards, ISO/IEC 7812-1. */
  private static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return number.chars().allMatch(c -> c >= '0' && c <= '9') && sum % 10 == 0;
  }
}
