package cn.bangdai.app.people;

import cn.bangdai.app.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what stands against an entry, so that everything is told at once. */
final class Objections {

  private final Map<String, String> byField = new LinkedHashMap<>();

  /** The first sentence at a field is the one that is told. */
  Objections when(boolean broken, String field, String sentence) {
    if (broken) {
      byField.putIfAbsent(field, sentence);
    }
    return this;
  }

  /** A text that must be there and not be longer than {@code most} characters. */
  Objections text(String typed, int most, String field, String what) {
    return when(typed == null || typed.isBlank(), field, "请写明" + what + "。")
        .when(typed != null && typed.length() > most, field, what + "请控制在 " + most + " 个字以内。");
  }

  boolean none() {
    return byField.isEmpty();
  }

  /**
   * @throws Refusal INVALID with every sentence, when there is any
   */
  void check(String code) {
    if (!byField.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, code, String.join(" ", byField.values()), byField);
    }
  }
}
