package cn.bangdai.app.calendar;

import cn.bangdai.app.shared.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a year's file: a line {@code date,kind}, then one line {@code 2027-01-01,OFF} or {@code
 * 2027-01-03,WORK} for each day that differs from the week.
 *
 * @param name shown in messages
 */
record CalendarFile(String name, int year, String text) {

  private static final String HEADER = "date,kind";

  /**
   * @throws Refusal naming file, line and reason at the first line that is wrong
   */
  CalendarYear read() {
    List<String> lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw wrong(1, "首行应为 " + HEADER);
    }
    Map<LocalDate, DayKind> days = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        readLine(i + 1, lines.get(i), days);
      }
    }
    if (days.isEmpty()) {
      throw wrong(lines.size(), "没有一行放假或调休");
    }
    return new CalendarYear(year, days);
  }

  private void readLine(int number, String line, Map<LocalDate, DayKind> days) {
    String[] cells = line.split(",", -1);
    if (cells.length != 2) {
      throw wrong(number, "应为“日期,类别”两列，读到 " + cells.length + " 列");
    }
    LocalDate day = date(number, cells[0].strip());
    DayKind kind = kind(number, cells[1].strip());
    if (day.getYear() != year) {
      throw wrong(number, cells[0] + " 不在 " + year + " 年内，请写进 " + day.getYear() + " 年的文件");
    }
    if (kind == DayKind.WORK && !isWeekend(day)) {
      throw wrong(number, cells[0] + " 不是周末，本来就上班，不应标为 WORK");
    }
    if (days.put(day, kind) != null) {
      throw wrong(number, cells[0] + " 重复");
    }
  }

  private LocalDate date(int number, String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw wrong(number, "“" + cell + "”不是日期，请写成 " + year + "-01-31 的样子");
    }
  }

  private DayKind kind(int number, String cell) {
    return switch (cell) {
      case "OFF" -> DayKind.OFF;
      case "WORK" -> DayKind.WORK;
      default -> throw wrong(number, "类别“" + cell + "”不认识，只能是 OFF（放假）或 WORK（上班）");
    };
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private Refusal wrong(int line, String reason) {
    return new Refusal(
        Refusal.Kind.INVALID,
        "CALENDAR_FILE_WRONG",
        "日历文件 " + name + " 第 " + line + " 行：" + reason + "。整个文件没有导入，请改正后重新导入。");
  }
}
