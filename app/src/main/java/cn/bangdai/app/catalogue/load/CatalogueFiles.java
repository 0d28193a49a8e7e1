package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Unit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads all files of one load and collects what is wrong with any of them. */
final class CatalogueFiles {

  private final CatalogueSettings settings;
  private final Problems problems = new Problems();
  private final CsvReader reader = new CsvReader(problems);

  CatalogueFiles(CatalogueSettings settings) {
    this.settings = settings;
  }

  /**
   * @param known the units in the database
   * @throws cn.bangdai.app.shared.Refusal INVALID {@code CATALOGUE_REFUSED} with all that is wrong
   */
  CatalogueData read(Collection<Unit> known) {
    Collection<Unit> units = units(known);
    GuideDefaults defaults = defaults().orElse(GuideDefaults.NONE);
    PinyinInitials pinyin = PinyinInitials.read(reader, problems);
    Traits traits = Traits.read(reader, settings.catalogueTraits(), problems);
    Departments departments =
        Departments.read(reader, settings.catalogueDepartments(), together(units, known), problems);
    var context = new ListContext(departments, traits, defaults);
    var items = new ItemFiles(context, problems).read(reader, settings.catalogue());
    problems.refuseIfAny();
    return new CatalogueData(units, items, defaults, pinyin);
  }

  private Collection<Unit> units(Collection<Unit> known) {
    String location = settings.catalogueUnits();
    return location.isBlank() ? List.of() : new UnitFile(known, problems).read(reader, location);
  }

  /** What an administrator has made of a unit counts, not what the file says. */
  private static List<Unit> together(Collection<Unit> units, Collection<Unit> known) {
    Map<String, Unit> all = new LinkedHashMap<>();
    units.forEach(unit -> all.put(unit.code(), unit));
    known.forEach(unit -> all.put(unit.code(), unit));
    return List.copyOf(all.values());
  }

  private Optional<GuideDefaults> defaults() {
    String location = settings.catalogueGuides();
    return reader
        .text(location)
        .flatMap(
            text -> {
              try {
                return Optional.of(JsonMapper.shared().readValue(text, GuideDefaults.class));
              } catch (JacksonException e) {
                problems.at(
                    CsvReader.fileName(location),
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "不是有效的默认指南（JSON）");
                return Optional.empty();
              }
            });
  }
}
