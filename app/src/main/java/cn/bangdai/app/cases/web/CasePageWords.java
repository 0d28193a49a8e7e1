package cn.bangdai.app.cases.web;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What units and posts are called on the pages of cases. */
@Component
class CasePageWords {

  private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Units units;

  CasePageWords(Units units) {
    this.units = units;
  }

  /** The place where people are served; the code itself for a unit that is not there. */
  public String place(String unit) {
    return units.find(unit).map(Unit::windowName).orElse(unit);
  }

  /** The same where there is little room: a department without the name of its county. */
  public String shortPlace(String code) {
    Unit unit = units.find(code).orElse(null);
    if (unit == null || !unit.isDepartment()) {
      return place(code);
    }
    String above = units.name(unit.parent());
    return unit.name().startsWith(above) ? unit.name().substring(above.length()) : unit.name();
  }

  /** Posts that may take a task, without the unit: 乡镇代办员. */
  public String posts(OpenTask task) {
    return task.candidates().stream()
        .map(group -> group.substring(0, group.indexOf('@')))
        .distinct()
        .flatMap(name -> Arrays.stream(Role.values()).filter(role -> role.realmName().equals(name)))
        .map(Role::title)
        .collect(Collectors.joining("、"));
  }

  /** A day without its weekday, for narrow places: 11月4日. */
  static String shortDay(LocalDate day) {
    boolean english =
        Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
    return day.format(english ? DAY_EN : DAY_ZH);
  }

  /** 周三, or Wed. */
  public String weekday(LocalDate day) {
    Locale locale = LocaleContextHolder.getLocale();
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale).replace("星期", "周");
  }

  static String shortMoment(Instant at) {
    return shortDay(at) + " " + at.atZone(Times.ZONE).format(CLOCK);
  }

  static String shortDay(Instant at) {
    return shortDay(LocalDate.ofInstant(at, Times.ZONE));
  }
}
