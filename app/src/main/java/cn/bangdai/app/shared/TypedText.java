package cn.bangdai.app.shared;

import cn.bangdai.forms.CleanText;
import java.util.Map;
import java.util.Optional;

/** Text that somebody typed outside a task's form: cleaned and refused just as the forms do it. */
public final class TypedText {

  private TypedText() {}

  /**
   * Whether a code point is a sign: neither a control character nor one that turns the direction of
   * writing, neither private nor half of a pair.
   */
  public static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /**
   * One line.
   *
   * @param field where the sentence of a refusal stands
   * @param most longest that is taken, in characters as people count them
   * @return null when nothing in it can be seen
   * @throws Refusal INVALID for characters that no keyboard makes, and for more than {@code most}
   */
  public static String line(String field, String text, int most) {
    return text == null ? null : checked(field, CleanText.line(text), most);
  }

  /** The same, of several lines. */
  public static String block(String field, String text, int most) {
    return text == null ? null : checked(field, CleanText.block(text), most);
  }

  private static String checked(String field, Optional<String> cleaned, int most) {
    String text =
        cleaned.orElseThrow(() -> refusal("TEXT_UNREADABLE", field, "文字里有看不见的控制字符，无法保存。请删掉重新输入。"));
    if (text.codePointCount(0, text.length()) > most) {
      throw refusal("TEXT_TOO_LONG", field, "文字不能超过 " + most + " 字，请写得简短些。");
    }
    return text.isEmpty() ? null : text;
  }

  private static Refusal refusal(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
