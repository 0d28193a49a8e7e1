package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in Chinese why a limit falls due when it does: 11月20日起算，承诺5个工作日，11月27日到期，剩 3 个工作日. */
record Reasoning(Deadline deadline, WorkingDays calendar, Instant now) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** How long is left; for an open limit. */
  String words() {
    int left = left();
    if (deadline.pauses().goesOn()) {
      return "暂停计时";
    }
    if (!now.isBefore(timing().dueAt())) {
      return left < 0 ? "超期 " + -left + " 个工作日" : "已超期";
    }
    return left <= 0 ? "今天到期" : "剩 " + left + " 个工作日";
  }

  Lamp lamp() {
    return deadline.pauses().goesOn() ? Lamp.GREY : timing().lampAt(now);
  }

  int left() {
    return deadline.clockwork(calendar).left(today());
  }

  String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(day(limit().startedOn()) + "起算");
    parts.add(limit().kind().words() + length());
    if (deadline.extendedDays() > 0) {
      parts.add("延长" + deadline.extendedDays() + "个工作日");
    }
    long rested = rested();
    if (rested > 0) {
      parts.add("其间暂停" + rested + "个工作日");
    }
    parts.addAll(end());
    return String.join("，", parts) + (timing().provisional() ? provisional() : "");
  }

  private String length() {
    return limit().workingDays() == 0 ? "当日" : limit().workingDays() + "个工作日";
  }

  private List<String> end() {
    Instant closedAt = deadline.standing().closedAt();
    if (closedAt != null) {
      return List.of(day(timing().dueOn()) + "到期", closed(closedAt));
    }
    if (deadline.pauses().goesOn()) {
      return List.of(day(deadline.pauses().since()) + "起暂停计时", "恢复后还有 " + left() + " 个工作日");
    }
    return List.of(day(timing().dueOn()) + "到期", words());
  }

  private String closed(Instant closedAt) {
    LocalDate closedOn = WorkingDays.dayOf(closedAt);
    if (deadline.standing().state() == Deadline.State.CANCELLED) {
      return day(closedOn) + "起不再计时";
    }
    if (closedAt.isBefore(timing().dueAt())) {
      return day(closedOn) + "完成";
    }
    return day(closedOn) + "完成，超期 " + calendar.between(timing().dueOn(), closedOn) + " 个工作日";
  }

  /** Working days the pauses took; each pause's own first and last day included. */
  private long rested() {
    return deadline.pauses().spans().stream()
        .flatMap(span -> span.first().datesUntil(span.last().plusDays(1)))
        .distinct()
        .filter(day -> day.isAfter(limit().startedOn()) && calendar.isWorkingDay(day))
        .count();
  }

  private String provisional() {
    String years =
        IntStream.rangeClosed(limit().startedOn().getYear(), timing().dueOn().getYear())
            .filter(year -> !calendar.isLoaded(year))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("、"));
    return years.isEmpty() ? "" : "（" + years + "年放假安排还没有导入，暂按周末推算）";
  }

  private Limit limit() {
    return deadline.limit();
  }

  private Timing timing() {
    return deadline.standing().timing();
  }

  private LocalDate today() {
    return WorkingDays.dayOf(now);
  }

  private String day(LocalDate day) {
    return day.format(day.getYear() == today().getYear() ? DAY : DAY_OF_YEAR);
  }
}
