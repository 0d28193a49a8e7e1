package cn.bangdai.forms;

import java.util.Optional;
import java.util.function.Function;

/** A text of one line or of several: cleaned, not too long, matching its pattern. */
record TextCheck(Function<String, Optional<String>> cleaning) implements Check {

  static final Check LINE = new TextCheck(CleanText::line);
  static final Check BLOCK = new TextCheck(CleanText::block);

  @Override
  public Checked check(Field field, Object raw) {
    if (!(raw instanceof String text)) {
      return Checked.problem("“%s”要填文字。".formatted(field.label()));
    }
    return cleaning
        .apply(text)
        .map(cleaned -> within(field, cleaned))
        .orElseGet(() -> Checked.problem("“%s”里有不能显示的字符，请删掉重新输入。".formatted(field.label())));
  }

  private static Checked within(Field field, String text) {
    if (text.isEmpty()) {
      return Checked.ABSENT;
    }
    int length = text.codePointCount(0, text.length());
    int max = field.limits().maxLength();
    if (length > max) {
      return Checked.problem("“%s”现在有 %d 个字，最多 %d 个字，请删短一些。".formatted(field.label(), length, max));
    }
    return field.limits().matches(text)
        ? Checked.value(text)
        : Checked.problem(field.words().malformed());
  }
}
