package cn.bangdai.app.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * All loaded years at one moment.
 *
 * @param days only the days that differ from the week
 */
record CalendarSnapshot(long revision, Set<Integer> years, Map<LocalDate, DayKind> days)
    implements WorkingDays {

  CalendarSnapshot {
    years = Set.copyOf(years);
    days = Map.copyOf(days);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    DayKind kind = days.get(day);
    return kind == null ? !CalendarFile.isWeekend(day) : kind == DayKind.WORK;
  }

  @Override
  public boolean isLoaded(int year) {
    return years.contains(year);
  }
}
