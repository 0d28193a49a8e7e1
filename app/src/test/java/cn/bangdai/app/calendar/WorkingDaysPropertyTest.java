package cn.bangdai.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Counting working days, on any calendar")
class WorkingDaysPropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<CalendarSnapshot> calendars() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 800).map(FIRST::plusDays);
    return Arbitraries.maps(days, Arbitraries.of(DayKind.class))
        .ofMaxSize(120)
        .map(special -> new CalendarSnapshot(1, Set.of(2026, 2027), new HashMap<>(special)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 600).map(FIRST::plusDays);
  }

  @Property
  @Label("a limit ends on a working day, never on its start day")
  void endsOnWorkingDay(
      @ForAll("calendars") CalendarSnapshot calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 90) int days) {
    LocalDate end = calendar.plus(start, days);
    assertThat(end).isAfter(start);
    assertThat(calendar.isWorkingDay(end)).isTrue();
  }

  @Property
  @Label("between start and end lie exactly the days of the limit")
  void betweenUndoesPlus(
      @ForAll("calendars") CalendarSnapshot calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 90) int days) {
    assertThat(calendar.between(start, calendar.plus(start, days))).isEqualTo(days);
  }

  @Property
  @Label("a limit may be counted in two parts")
  void plusIsAdditive(
      @ForAll("calendars") CalendarSnapshot calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 40) int first,
      @ForAll @IntRange(min = 0, max = 40) int second) {
    assertThat(calendar.plus(calendar.plus(start, first), second))
        .isEqualTo(calendar.plus(start, first + second));
  }

  @Property
  @Label("who starts later is never due earlier")
  void laterStartLaterEnd(
      @ForAll("calendars") CalendarSnapshot calendar,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 20) int later,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    assertThat(calendar.plus(start.plusDays(later), days))
        .isAfterOrEqualTo(calendar.plus(start, days));
  }

  @Property
  @Label("days left add up over any day in between, backwards as well")
  void betweenIsAdditive(
      @ForAll("calendars") CalendarSnapshot calendar,
      @ForAll("days") LocalDate a,
      @ForAll("days") LocalDate b,
      @ForAll("days") LocalDate c) {
    assertThat(calendar.between(a, b) + calendar.between(b, c)).isEqualTo(calendar.between(a, c));
  }

  @Property
  @Label("without announcements the week alone counts, and everything is provisional")
  void weekendsOnly(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 50) int weeks) {
    CalendarSnapshot empty = new CalendarSnapshot(0, Set.of(), Map.of());
    LocalDate end = empty.plus(start, weeks * 5);
    assertThat(empty.between(start, start.plusWeeks(weeks))).isEqualTo(weeks * 5);
    assertThat(empty.provisional(start, end)).isTrue();
  }
}
