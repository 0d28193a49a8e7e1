package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.UnitType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which department a list means: by the names written in the table of aliases, or by the full name
 * of a department of the county.
 */
final class Departments {

  private static final List<String> HEADER = List.of("county", "alias", "department", "note");

  private record Name(String county, String alias) {}

  private final Map<String, Unit> units;
  private final Map<Name, String> codes = new HashMap<>();
  private final String file;

  private Departments(List<Unit> units, String file) {
    this.units = units.stream().collect(Collectors.toMap(Unit::code, unit -> unit));
    this.file = file;
    departments(units)
        .forEach(unit -> codes.put(new Name(unit.parent(), unit.name()), unit.code()));
  }

  private static Stream<Unit> departments(List<Unit> units) {
    return units.stream().filter(Unit::isDepartment);
  }

  static Departments read(CsvReader reader, String location, List<Unit> units, Problems problems) {
    var departments = new Departments(units, CsvReader.fileName(location));
    if (!location.isBlank()) {
      reader.rows(location, HEADER).stream()
          .map(row -> new CheckedRow(row, problems))
          .forEach(departments::add);
    }
    return departments;
  }

  private void add(CheckedRow row) {
    String county = row.text("county", 40);
    String alias = row.text("alias", 60);
    String code = row.text("department", 40);
    Unit unit = units.get(code);
    if (row.sound() && (unit == null || !unit.isDepartment() || !code.startsWith(county + "."))) {
      row.refuse("%s 没有编码为“%s”的部门".formatted(county, code));
    }
    if (row.sound()) {
      codes.put(new Name(county, alias), code);
    }
  }

  /** The county that item codes call by this name: {@code LT}, or {@code WZ.LT} below a city. */
  Optional<String> county(String name) {
    return units.values().stream()
        .filter(unit -> unit.type() == UnitType.COUNTY)
        .map(Unit::code)
        .filter(code -> code.equals(name) || code.endsWith("." + name))
        .findFirst();
  }

  /** The unit code; an unknown name is reported at the row, and the answer is null. */
  String resolve(CheckedRow row, String county, String alias) {
    String code = codes.get(new Name(county, alias));
    if (code == null && !alias.isEmpty() && !county.isEmpty()) {
      row.refuse("找不到部门“%s”，请在 %s 里写明它是 %s 的哪个部门".formatted(alias, file, county));
    }
    return code;
  }
}
