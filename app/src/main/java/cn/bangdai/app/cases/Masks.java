package cn.bangdai.app.cases;

/** How personal data looks to those who don't need it whole. */
public final class Masks {

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
}
