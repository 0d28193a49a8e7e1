package cn.bangdai.app.catalogue.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lists don't say of an item: that the applicant must come, that it wants a plan. */
final class Traits {

  private static final List<String> HEADER =
      List.of("code", "attendance_required", "complex", "basis");
  private static final Trait NONE = new Trait(false, false);

  /** Both false for most items. */
  record Trait(boolean attendanceRequired, boolean complex) {}

  private final Map<String, Trait> byCode = new HashMap<>();

  private Traits() {}

  static Traits read(CsvReader reader, String location, Problems problems) {
    var traits = new Traits();
    if (!location.isBlank()) {
      for (CsvRow line : reader.rows(location, HEADER)) {
        var row = new CheckedRow(line, problems);
        traits.byCode.put(
            row.text("code", 40),
            new Trait(isTrue(row, "attendance_required"), isTrue(row, "complex")));
      }
    }
    return traits;
  }

  private static boolean isTrue(CheckedRow row, String column) {
    String value = row.text(column, 5);
    if (!value.equals("true") && !value.equals("false")) {
      row.refuse("%s 应为 true 或 false".formatted(column));
    }
    return value.equals("true");
  }

  Trait of(String code) {
    return byCode.getOrDefault(code, NONE);
  }
}
