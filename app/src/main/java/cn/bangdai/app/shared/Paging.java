package cn.bangdai.app.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Keyset paging: a cursor is the key of the last row shown, opaque to the client. */
public final class Paging {

  private static final int DEFAULT_SIZE = 20;
  private static final int LARGEST_SIZE = 100;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private Paging() {}

  /** The page size asked for, 1 to 100; 20 when none was. */
  public static int size(Integer asked) {
    if (asked == null) {
      return DEFAULT_SIZE;
    }
    if (asked < 1 || asked > LARGEST_SIZE) {
      throw new Refusal(Refusal.Kind.MALFORMED, "LIMIT", "limit 应在 1 到 100 之间，请改正后再试。");
    }
    return asked;
  }

  /** The parts of a cursor; empty list for the first page. */
  public static List<String> parts(String cursor, int count) {
    if (cursor == null || cursor.isEmpty()) {
      return List.of();
    }
    try {
      String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(decoded.split("\n", -1));
      if (parts.size() == count && decoded.indexOf('\0') < 0) {
        return parts;
      }
    } catch (IllegalArgumentException notOurs) {
      // told below
    }
    throw wrongCursor();
  }

  /** A cursor that is a single number; 0 for the first page. */
  public static long number(String cursor) {
    List<String> parts = parts(cursor, 1);
    try {
      return parts.isEmpty() ? 0 : Long.parseLong(parts.get(0));
    } catch (NumberFormatException e) {
      throw wrongCursor();
    }
  }

  /** A part that is an instant, within what the database can compare with. */
  public static Instant instant(String part) {
    try {
      Instant instant = Instant.parse(part);
      if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException notOurs) {
      // told below
    }
    throw wrongCursor();
  }

  public static Refusal wrongCursor() {
    return new Refusal(Refusal.Kind.MALFORMED, "CURSOR", "翻页位置读不懂，请从第一页重新开始。");
  }

  /**
   * Cuts a page out of rows of which one more than the page size was read.
   *
   * @param key the cursor's content for a row; parts joined by line feeds
   */
  public static <T> Page<T> page(List<T> rows, int size, Function<T, String> key) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    List<T> shown = rows.subList(0, size);
    String last = key.apply(shown.get(size - 1));
    byte[] bytes = last.getBytes(StandardCharsets.UTF_8);
    return new Page<>(
        List.copyOf(shown), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
