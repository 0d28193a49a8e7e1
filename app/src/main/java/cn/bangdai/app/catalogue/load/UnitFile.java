package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.UnitType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads units; a unit stands below its parent in the file, unless the parent is in the database.
 */
final class UnitFile {

  private static final List<String> HEADER = List.of("code", "name", "type", "level", "parent");
  private static final int MAX_NAME = 60;

  private final Map<String, Unit> known = new LinkedHashMap<>();
  private final Map<String, Unit> read = new LinkedHashMap<>();
  private final Problems problems;

  UnitFile(Collection<Unit> inDatabase, Problems problems) {
    inDatabase.forEach(unit -> known.put(unit.code(), unit));
    this.problems = problems;
  }

  /** The units of the file, in its order. */
  Collection<Unit> read(CsvReader reader, String location) {
    for (CsvRow row : reader.rows(location, HEADER)) {
      unit(new CheckedRow(row, problems))
          .ifPresent(
              unit -> {
                read.put(unit.code(), unit);
                known.putIfAbsent(unit.code(), unit);
              });
    }
    return read.values();
  }

  private Optional<Unit> unit(CheckedRow row) {
    String code = row.text("code", 40);
    String name = row.text("name", MAX_NAME);
    UnitType type = row.named("type", UnitType.class).orElse(null);
    Level level = row.named("level", Level.class).orElse(null);
    String parent = row.optional("parent");
    if (row.sound()) {
      checkPath(row, code, parent);
      checkPlace(row, type, level, parent);
    }
    return row.sound()
        ? Optional.of(new Unit(code, name, type, level, parent.isEmpty() ? null : parent, null))
        : Optional.empty();
  }

  private void checkPath(CheckedRow row, String code, String parent) {
    if (!code.matches("[A-Z0-9]+(\\.[A-Z0-9]+)*")) {
      row.refuse("单位编码“%s”应由大写字母、数字和点组成，如 LT.JJ.01".formatted(code));
    }
    if (read.containsKey(code)) {
      row.refuse("单位编码 %s 重复".formatted(code));
    }
    if (!parent.isEmpty() && !known.containsKey(parent)) {
      row.refuse("找不到上级单位“%s”，上级应写在下级前面".formatted(parent));
    } else if (!parent.isEmpty() && !code.startsWith(parent + ".")) {
      row.refuse("单位编码 %s 应以上级编码加点开头：%s.".formatted(code, parent));
    }
  }

  private static void checkPlace(CheckedRow row, UnitType type, Level level, String parent) {
    boolean fits =
        type == UnitType.DEPARTMENT
            ? level != Level.REGION && !parent.isEmpty()
            : type.name().equals(level.name());
    if (!fits) {
      row.refuse("类型 %s、层级 %s 和上级“%s”对不上".formatted(type, level, parent));
    }
  }
}
