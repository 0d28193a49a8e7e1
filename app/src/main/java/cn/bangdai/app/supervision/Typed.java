package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import java.util.Map;

/** Text that must be there. */
final class Typed {

  static final int LONGEST = 1000;

  private Typed() {}

  /**
   * @param missing a sentence for when nothing was written
   * @throws Refusal INVALID at the field
   */
  static String required(String field, String text, String missing) {
    String cleaned = TypedText.block(field, text, LONGEST);
    if (cleaned == null) {
      throw new Refusal(Refusal.Kind.INVALID, "TEXT_MISSING", missing, Map.of(field, missing));
    }
    return cleaned;
  }
}
