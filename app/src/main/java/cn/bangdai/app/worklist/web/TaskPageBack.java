package cn.bangdai.app.worklist.web;

/** Where a page leads back to: the list with its filters, as it was left. */
final class TaskPageBack {

  private static final String LIST = "/tasks";
  private static final int LONGEST = 1000;

  private TaskPageBack() {}

  /** The address when it is one of our list's; the plain list for anything else. */
  static String of(String asked) {
    boolean ours =
        asked != null
            && asked.length() <= LONGEST
            && (asked.equals(LIST) || asked.startsWith(LIST + "?"))
            && asked.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f);
    return ours ? asked : LIST;
  }
}
