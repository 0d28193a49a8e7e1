package cn.bangdai.app.catalogue;

import cn.bangdai.app.shared.Refusal;
import java.util.Locale;

/**
 * What to look for among the published items; null means any.
 *
 * @param q a part of the name, the beginning of the code, or pinyin initials ({@code cxjmyl}):
 *     their beginning, and from three letters on any part
 * @param level with {@code mode}: offered in that mode by units of this level; without: handled or
 *     offered at this level
 * @param county unit code of a county
 * @param limit size of a page, 1 to {@value #MAX_LIMIT}
 * @param cursor {@link ItemPage#nextCursor()} of the page before
 */
public record ItemSearch(
    String q, Mode mode, Level level, String county, int limit, String cursor) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;
  private static final int MAX_TEXT = 100;
  private static final int INITIALS_ANYWHERE = 3;

  public ItemSearch {
    q = q == null || q.isBlank() ? null : q.strip();
    cursor = cursor == null || cursor.isBlank() ? null : cursor;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw invalid("LIMIT_OUT_OF_RANGE", "每页条数应在 1 到 %d 之间，请改正后再查。".formatted(MAX_LIMIT));
    }
    if (q != null && q.length() > MAX_TEXT) {
      throw invalid("QUERY_TOO_LONG", "查找的文字太长，请不要超过 %d 个字。".formatted(MAX_TEXT));
    }
    if (cursor != null && !cursor.matches("[A-Za-z0-9.-]{1,40}")) {
      throw invalid("CURSOR_UNKNOWN", "翻页位置不对，请从第一页重新查找。");
    }
  }

  /** The first page of everything that fits. */
  public static ItemSearch of(String q, Mode mode, Level level, String county) {
    return new ItemSearch(q, mode, level, county, DEFAULT_LIMIT, null);
  }

  /** The same search from another place on. */
  public ItemSearch after(String nextCursor) {
    return new ItemSearch(q, mode, level, county, limit, nextCursor);
  }

  private static Refusal invalid(String code, String detail) {
    return new Refusal(Refusal.Kind.INVALID, code, detail);
  }

  String namePattern() {
    return q == null ? null : "%" + literal(q) + "%";
  }

  String codePattern() {
    return q == null ? null : literal(q.toUpperCase(Locale.ROOT)) + "%";
  }

  String initialsPattern() {
    if (q == null || !q.matches("[A-Za-z0-9]+")) {
      return null;
    }
    String anywhere = q.length() >= INITIALS_ANYWHERE ? "%" : "";
    return anywhere + q.toLowerCase(Locale.ROOT) + "%";
  }

  private static String literal(String text) {
    return text.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
