package cn.bangdai.app.catalogue.load;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row being read; what is wrong with it is reported, and it is no longer {@link #sound()}. */
final class CheckedRow {

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("code", "编号"),
          Map.entry("sector", "领域"),
          Map.entry("category", "类别"),
          Map.entry("item", "事项名称"),
          Map.entry("main_item", "主项名称"),
          Map.entry("sub_item", "子项名称"),
          Map.entry("item_type", "事项类型"),
          Map.entry("handling_levels", "办理层级"),
          Map.entry("responsible_department", "责任部门"),
          Map.entry("approving_department", "审批部门"),
          Map.entry("help_channel", "帮办渠道"),
          Map.entry("name", "名称"),
          Map.entry("type", "类型"),
          Map.entry("level", "层级"),
          Map.entry("parent", "上级"),
          Map.entry("county", "旗县区"),
          Map.entry("alias", "清单中的叫法"),
          Map.entry("department", "部门编码"));

  private final CsvRow row;
  private final Problems problems;
  private boolean sound = true;

  CheckedRow(CsvRow row, Problems problems) {
    this.row = row;
    this.problems = problems;
  }

  boolean sound() {
    return sound;
  }

  String file() {
    return row.file();
  }

  long line() {
    return row.line();
  }

  void refuse(String reason) {
    sound = false;
    problems.at(row.file(), row.line(), reason);
  }

  /** The value, which must be there and no longer than {@code max} characters. */
  String text(String column, int max) {
    String value = optional(column);
    if (value.isEmpty()) {
      refuse("缺少" + title(column));
    } else if (value.length() > max) {
      refuse("%s有 %d 个字，最多 %d 个字".formatted(title(column), value.length(), max));
    }
    return value;
  }

  /** The value, empty if there is none. */
  String optional(String column) {
    return row.values().getOrDefault(column, "");
  }

  /** One of an enum's names. */
  <E extends Enum<E>> Optional<E> named(String column, Class<E> type) {
    String given = text(column, 40);
    return given.isEmpty() ? Optional.empty() : named(title(column), given, type);
  }

  <E extends Enum<E>> Optional<E> named(String title, String given, Class<E> type) {
    Optional<E> found =
        Stream.of(type.getEnumConstants()).filter(e -> e.name().equals(given)).findFirst();
    if (found.isEmpty()) {
      String known =
          Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
      refuse("%s“%s”不认识，应为 %s".formatted(title, given, known));
    }
    return found;
  }

  private static String title(String column) {
    return TITLES.getOrDefault(column, column);
  }
}
