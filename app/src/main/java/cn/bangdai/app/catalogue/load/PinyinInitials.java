package cn.bangdai.app.catalogue.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The first letters of the readings of a name, as people type them: 参保登记 is {@code cbdj}. A
 * character takes its usual reading, unless a word of {@code readings.csv} stands there (长期 is
 * {@code cq}, not {@code zq}). Latin letters and digits stay, punctuation goes.
 */
final class PinyinInitials {

  private static final List<String> HEADER = List.of("word", "initials");
  private static final String READINGS = "classpath:catalogue/readings.csv";

  private record Reading(String word, String initials) {}

  private final List<Reading> readings = new ArrayList<>();

  private PinyinInitials() {}

  static PinyinInitials read(CsvReader reader, Problems problems) {
    var initials = new PinyinInitials();
    for (CsvRow line : reader.rows(READINGS, HEADER)) {
      var row = new CheckedRow(line, problems);
      initials.readings.add(new Reading(row.text("word", 20), row.text("initials", 20)));
    }
    initials.readings.sort(Comparator.comparing((Reading r) -> r.word().length()).reversed());
    return initials;
  }

  String of(String name) {
    var letters = new StringBuilder();
    for (int i = 0; i < name.length(); ) {
      Reading word = wordAt(name, i);
      letters.append(word == null ? letter(name.charAt(i)) : word.initials());
      i += word == null ? 1 : word.word().length();
    }
    return letters.toString();
  }

  private Reading wordAt(String name, int at) {
    return readings.stream()
        .filter(reading -> name.startsWith(reading.word(), at))
        .findFirst()
        .orElse(null);
  }

  private static String letter(char character) {
    if (character < 128) {
      return Character.isLetterOrDigit(character)
          ? String.valueOf(character).toLowerCase(Locale.ROOT)
          : "";
    }
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
    return readings == null ? "" : readings[0].substring(0, 1);
  }
}
