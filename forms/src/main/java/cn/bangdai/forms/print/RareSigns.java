package cn.bangdai.forms.print;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes a text printable with a font. A sign that the font lacks, such as a rare one in a name,
 * stands as its number in brackets, {@code 〔U+20BB7〕}: whoever reads it sees that something is to
 * be written in by hand, which a blank or a wrong sign would hide.
 */
final class RareSigns {

  /** Radicals, which some input methods and PDF readers give where the sign is meant. */
  private static final int RADICALS_FROM = 0x2E80;

  private static final int RADICALS_TO = 0x2FDF;

  private final Typeface font;

  RareSigns(Typeface font) {
    this.font = font;
  }

  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(printable, c));
    return printable.toString();
  }

  private void append(StringBuilder printable, int c) {
    if (c >= RADICALS_FROM && c <= RADICALS_TO) {
      String meant = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      meant.codePoints().forEach(sign -> appendSign(printable, sign));
    } else {
      appendSign(printable, c);
    }
  }

  private void appendSign(StringBuilder printable, int c) {
    if (c == '\n' || c == '\t' || font.has(c)) {
      printable.appendCodePoint(c);
    } else if (c != '\r') {
      printable.append(String.format(Locale.ROOT, "〔U+%04X〕", c));
    }
  }
}
