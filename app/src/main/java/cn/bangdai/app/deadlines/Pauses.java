package cn.bangdai.app.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a limit rested. The day on which a pause begins and the day on which it ends don't count:
 * time that a special procedure takes is not part of the limit (行政许可法 45), and the limit runs on
 * with the working day after the end.
 *
 * @param spans pauses that have ended
 * @param since first day of the pause that goes on; null if the limit runs
 */
record Pauses(List<Span> spans, LocalDate since) {

  private static final Pattern RANGE = Pattern.compile("\\[([0-9-]+),([0-9-]+)\\)");
  static final Pauses NONE = new Pauses(List.of(), null);

  /** Days, first and last included. */
  record Span(LocalDate first, LocalDate last) {
    boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  Pauses {
    spans = List.copyOf(spans);
  }

  boolean goesOn() {
    return since != null;
  }

  Pauses ended(LocalDate last) {
    List<Span> all = new ArrayList<>(spans);
    all.add(new Span(since, last));
    return new Pauses(all, null);
  }

  /** Whether the limit rested on that day, as far as pauses have ended. */
  boolean rested(LocalDate day) {
    return spans.stream().anyMatch(span -> span.contains(day));
  }

  /** Whether it rested on that day, the pause that goes on included. */
  boolean rests(LocalDate day) {
    return rested(day) || (since != null && !day.isBefore(since));
  }

  /** Reads what PostgreSQL writes for a {@code datemultirange}. */
  static Pauses read(String multirange, LocalDate since) {
    List<Span> spans = new ArrayList<>();
    Matcher range = RANGE.matcher(multirange);
    while (range.find()) {
      spans.add(
          new Span(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2)).minusDays(1)));
    }
    return new Pauses(spans, since);
  }

  /** The ended pauses as a {@code datemultirange}; PostgreSQL merges what overlaps. */
  String text() {
    return spans.stream()
        .map(span -> "[" + span.first() + "," + span.last() + "]")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
