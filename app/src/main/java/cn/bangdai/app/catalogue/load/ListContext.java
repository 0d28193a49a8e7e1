package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import java.util.Optional;
import java.util.Set;

/** What the lists refer to without saying it. */
record ListContext(Departments departments, Traits traits, GuideDefaults defaults) {

  private static final int MAX_NAME = 200;
  private static final int MAX_WORD = 60;

  /** Code, county and list are one: {@code BLZQ-V-001} is the village list of BLZQ. */
  String county(CheckedRow row) {
    String code = row.text("code", 40);
    if (code.isEmpty()) {
      return "";
    }
    if (!code.matches("[A-Z]+(-[A-Z])?-\\d{1,6}")) {
      row.refuse("编号“%s”应为 旗县区编码-清单字母-序号，如 LT-P-001".formatted(code));
      return "";
    }
    String prefix = code.substring(0, code.indexOf('-'));
    Optional<String> county = departments.county(prefix);
    if (county.isEmpty()) {
      row.refuse("编号“%s”以“%s”开头，单位表里没有这个旗县区".formatted(code, prefix));
    }
    return county.orElse("");
  }

  String department(CheckedRow row, String county, String column) {
    return departments.resolve(row, county, row.text(column, MAX_WORD));
  }

  String name(CheckedRow row, String column) {
    return row.text(column, MAX_NAME);
  }

  String word(CheckedRow row, String column) {
    return row.text(column, MAX_WORD);
  }

  Item.Handling handling(CheckedRow row, Set<Level> levels, String department, String channel) {
    Traits.Trait trait = traits.of(row.optional("code"));
    return new Item.Handling(
        levels, department, channel, trait.complex(), trait.attendanceRequired());
  }

  Item item(CheckedRow row, Item.Subject subject, Item.Handling handling, Item.Offer offer) {
    Item.Limits limits = defaults.limitsOf(subject.itemType());
    return new Item(row.optional("code"), 1, subject, handling, offer, limits);
  }

  /** The list's name: the file's without its ending. */
  static String source(CheckedRow row) {
    return row.file().replaceFirst("\\.csv$", "");
  }
}
