package cn.bangdai.app.shared;

/**
 * Text for a cell of a table that people open in a spreadsheet program: one that begins like a
 * formula would be run there with the rights of whoever opens it (CWE-1236). Every export writes
 * its text through here; numbers and dates are written as such.
 */
public final class CellText {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\u0000＝＋－＠";

  private CellText() {}

  /**
   * With an apostrophe in front where it begins like a formula, spaces before it or not; any other
   * text unchanged. Null becomes an empty text.
   */
  public static String harmless(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String seen = text.stripLeading();
    char first = seen.isEmpty() ? text.charAt(0) : seen.charAt(0);
    boolean formula =
        STARTS_A_FORMULA.indexOf(first) >= 0 || STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
