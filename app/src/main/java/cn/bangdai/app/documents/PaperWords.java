package cn.bangdai.app.documents;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How units and days are written on paper; paper is Chinese, whatever the screen speaks. */
@Component
class PaperWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH时mm分");

  private final Units units;

  PaperWords(Units units) {
    this.units = units;
  }

  /** The place where people are served; the code itself for a unit that is not there. */
  String unit(String code) {
    return units.find(code).map(Unit::windowName).orElse(code);
  }

  static String day(LocalDate day) {
    return day == null ? null : day.format(DAY);
  }

  static String day(Instant at) {
    return at == null ? null : day(LocalDate.ofInstant(at, Times.ZONE));
  }

  static String moment(Instant at) {
    return at.atZone(Times.ZONE).format(MOMENT);
  }

  /** What every template may name. */
  Map<String, Object> common(Occasion occasion, String unit) {
    CaseFacts facts = occasion.facts();
    Map<String, Object> values = new HashMap<>();
    values.put("caseNumber", facts.number());
    values.put("item", facts.item());
    values.put("registered", day(facts.registeredAt()));
    values.put("agency", unit(facts.origin()));
    values.put("agent", occasion.actor().name());
    values.put("unit", unit(unit));
    values.put("day", day(occasion.at()));
    return values;
  }
}
