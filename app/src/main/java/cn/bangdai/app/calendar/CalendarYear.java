package cn.bangdai.app.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One announced year.
 *
 * @param days only the days that differ from the week
 */
record CalendarYear(int year, SortedMap<LocalDate, DayKind> days) {

  CalendarYear(int year, Map<LocalDate, DayKind> days) {
    this(year, Collections.unmodifiableSortedMap(new TreeMap<>(days)));
  }
}
