package cn.bangdai.forms;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Text as it is stored. Marks that nobody sees and that come along when text is copied from a phone
 * or a chat (bidi marks and overrides, zero-width spaces, byte order marks, soft hyphens) are
 * dropped without a word: a person could not find them to delete them. Control characters, lone
 * surrogates and noncharacters are refused: no keyboard makes them. The joiners and variation
 * selectors of Mongolian and of rare Chinese characters stay. The result is NFC (Unicode Annex 15),
 * without space at its ends, and empty when nothing in it can be seen.
 */
public final class CleanText {

  private static final int LINE_FEED = '\n';
  private static final int QUOTED = 30;

  private CleanText() {}

  /** One line: a line break becomes a space. Empty when a character has to be refused. */
  public static Optional<String> line(String raw) {
    return block(raw).map(text -> text.replace('\n', ' '));
  }

  /** Several lines, broken by {@code \n}. Empty when a character has to be refused. */
  public static Optional<String> block(String raw) {
    String unified = raw.replace("\r\n", "\n");
    if (unified.codePoints().anyMatch(CleanText::refused)) {
      return Optional.empty();
    }
    StringBuilder kept = new StringBuilder(unified.length());
    unified
        .codePoints()
        .filter(c -> !invisible(c))
        .map(CleanText::plain)
        .forEach(kept::appendCodePoint);
    return Optional.of(trim(Normalizer.normalize(kept, Normalizer.Form.NFC)));
  }

  /** For quoting in a sentence: short, one line, nothing that could disturb it. */
  static String quote(String raw) {
    String text = line(raw).orElse("…");
    if (text.codePointCount(0, text.length()) <= QUOTED) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
  }

  private static boolean refused(int c) {
    int type = Character.getType(c);
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return nonCharacter
        || type == Character.SURROGATE
        || (type == Character.CONTROL && !breaksLine(c) && c != '\t');
  }

  private static boolean breaksLine(int c) {
    return (c >= LINE_FEED && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static int plain(int c) {
    if (breaksLine(c)) {
      return LINE_FEED;
    }
    return c == '\t' ? ' ' : c;
  }

  private static boolean invisible(int c) {
    boolean joiner = c == 0x200C || c == 0x200D || (c >= 0x180B && c <= 0x180F);
    return Character.getType(c) == Character.FORMAT && !joiner;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    String trimmed = text.substring(start, end);
    return trimmed.codePoints().anyMatch(CleanText::seen) ? trimmed : "";
  }

  // Every space is in the basic plane, so chars do.
  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean seen(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT
        && type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c);
  }
}
