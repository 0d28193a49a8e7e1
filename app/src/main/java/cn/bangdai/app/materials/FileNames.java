package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.TypedText;
import java.text.Normalizer;

/** Makes of a name given by a browser one that can be shown and saved without harm. */
final class FileNames {

  private static final int LONGEST = 200;
  private static final int LONGEST_EXTENSION = 16;
  private static final String NAMELESS = "未命名文件";

  private FileNames() {}

  /**
   * The last part of a path, without control characters and without those that turn the direction
   * of writing (they make {@code exe} look like {@code pdf}); at most 200 characters, the extension
   * kept. Numbers of identity cards and telephones in it are masked: everybody who sees the case
   * reads its name.
   *
   * @param given null for a part without a name
   */
  static String clean(String given) {
    if (given == null) {
      return NAMELESS;
    }
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(TypedText::isVisible).forEach(kept::appendCodePoint);
    // What has been taken out may have kept marks apart that belong to one sign.
    String name = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    return name.isEmpty() || name.chars().allMatch(c -> c == '.')
        ? NAMELESS
        : shorten(Masks.text(name));
  }

  private static String shorten(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension =
        dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
    int keep = LONGEST - extension.codePointCount(0, extension.length());
    return name.substring(0, name.offsetByCodePoints(0, keep)).strip() + extension;
  }
}
