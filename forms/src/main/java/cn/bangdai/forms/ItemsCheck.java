package cn.bangdai.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several short texts, none twice; blank ones are left out. */
enum ItemsCheck implements Check {
  CHECK;

  private static final int MOST_ITEMS = 200;
  private static final int LONGEST_ITEM = 100;

  @Override
  public Checked check(Field field, Object raw) {
    if (raw instanceof String text && text.isBlank()) {
      return Checked.ABSENT;
    }
    if (!(raw instanceof List<?> list)) {
      return Checked.problem("“%s”要一项一项列出来（文字的列表）。".formatted(field.label()));
    }
    if (list.size() > MOST_ITEMS) {
      return Checked.problem(
          "“%s”现在有 %d 项，最多 %d 项，请分开办。".formatted(field.label(), list.size(), MOST_ITEMS));
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Optional<String> problem = add(items, field, list.get(i));
      if (problem.isPresent()) {
        return Checked.problem("“%s”第 %d 项：%s".formatted(field.label(), i + 1, problem.get()));
      }
    }
    return items.isEmpty() ? Checked.ABSENT : Checked.value(List.copyOf(items));
  }

  /** Adds a cleaned item, unless it is blank; the answer is what is wrong with it. */
  private static Optional<String> add(List<String> items, Field field, Object raw) {
    if (!(raw instanceof String text)) {
      return Optional.of("要填文字。");
    }
    Optional<String> cleaned = CleanText.line(text);
    if (cleaned.isEmpty()) {
      return Optional.of("里面有不能显示的字符，请删掉重新输入。");
    }
    String item = cleaned.get();
    if (item.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> problem = wrong(items, field, item);
    if (problem.isEmpty()) {
      items.add(item);
    }
    return problem;
  }

  private static Optional<String> wrong(List<String> items, Field field, String item) {
    if (item.codePointCount(0, item.length()) > LONGEST_ITEM) {
      return Optional.of("最多 %d 个字，请删短一些。".formatted(LONGEST_ITEM));
    }
    if (!field.limits().matches(item)) {
      return Optional.of(field.words().malformed());
    }
    if (items.contains(item)) {
      return Optional.of("“%s”写了两遍，请去掉一遍。".formatted(CleanText.quote(item)));
    }
    return Optional.empty();
  }
}
