package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseTimeline.Entry;
import cn.bangdai.app.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The timeline as the pages show it: by day, newest first. */
record CasePageLog(List<Day> days, int total) {

  private static final String CHECK = "material.check";

  /**
   * A line.
   *
   * @param details what was done, one by one, when the line stands for several of a kind
   */
  record Line(Entry entry, List<Entry> details) {

    /** How many materials were checked in a row; 0 for any other line. */
    public int checks() {
      return details.size();
    }

    public Instant at() {
      return entry.at();
    }
  }

  /** What happened on a day. */
  record Day(LocalDate day, List<Line> lines) {}

  /** At most so many lines; a row of checks by one person is one. */
  static CasePageLog folded(List<Entry> entries, int most) {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : entries) {
      Line before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (before != null && goesOn(before, entry)) {
        before.details().add(entry);
      } else {
        boolean check = CHECK.equals(entry.verb());
        lines.add(new Line(entry, new ArrayList<>(check ? List.of(entry) : List.of())));
      }
    }
    return new CasePageLog(byDay(lines.subList(0, Math.min(most, lines.size()))), entries.size());
  }

  static CasePageLog whole(List<Entry> entries) {
    return new CasePageLog(
        byDay(entries.stream().map(e -> new Line(e, List.of())).toList()), entries.size());
  }

  private static boolean goesOn(Line line, Entry next) {
    return line.checks() > 0
        && CHECK.equals(next.verb())
        && next.name().equals(line.entry().name())
        && day(next.at()).equals(day(line.at()));
  }

  private static List<Day> byDay(List<Line> lines) {
    List<Day> days = new ArrayList<>();
    for (Line line : lines) {
      LocalDate day = day(line.at());
      if (days.isEmpty() || !days.get(days.size() - 1).day().equals(day)) {
        days.add(new Day(day, new ArrayList<>()));
      }
      days.get(days.size() - 1).lines().add(line);
    }
    return days;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Times.ZONE);
  }
}
