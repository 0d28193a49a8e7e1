package cn.bangdai.app.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("A limit, on any calendar, with any pauses")
class ClockworkPropertyTest {

  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  /** Weekends, except where the random set turns a day over. */
  private record RandomCalendar(Set<LocalDate> turned) implements WorkingDays {
    @Override
    public boolean isWorkingDay(LocalDate day) {
      return day.getDayOfWeek().getValue() < 6 ^ turned.contains(day);
    }

    @Override
    public boolean isLoaded(int year) {
      return true;
    }

    @Override
    public long revision() {
      return 1;
    }
  }

  @Provide
  Arbitrary<WorkingDays> calendars() {
    return Arbitraries.integers()
        .between(0, 400)
        .map(START::plusDays)
        .set()
        .ofMaxSize(60)
        .map(RandomCalendar::new);
  }

  @Provide
  Arbitrary<Pauses> pauses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 120), Arbitraries.integers().between(0, 15))
        .as((from, days) -> new Pauses.Span(START.plusDays(from), START.plusDays(from + days)))
        .list()
        .ofMaxSize(4)
        .map(spans -> new Pauses(spans, null));
  }

  @Property
  @Label("falls due on a working day on which it ran, at that day's end")
  void dueOnACountedDay(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("pauses") Pauses pauses,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    Timing timing = new Clockwork(START, days, pauses, calendar).timing();
    assertThat(calendar.isWorkingDay(timing.dueOn())).isTrue();
    assertThat(pauses.rested(timing.dueOn())).isFalse();
    assertThat(timing.dueAt()).isEqualTo(WorkingDays.endOf(timing.dueOn()));
  }

  @Property
  @Label("without pauses is the start day plus its working days")
  void withoutPauses(
      @ForAll("calendars") WorkingDays calendar, @ForAll @IntRange(min = 0, max = 90) int days) {
    assertThat(new Clockwork(START, days, Pauses.NONE, calendar).timing().dueOn())
        .isEqualTo(calendar.plus(START, days));
  }

  @Property
  @Label("a pause before the due day moves it by exactly the working days it took")
  void pauseMovesByItsWorkingDays(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll @IntRange(min = 2, max = 40) int days,
      @ForAll @IntRange(min = 1, max = 40) int after,
      @ForAll @IntRange(min = 0, max = 30) int length) {
    LocalDate first = calendar.plus(START, 1 + after % (days - 1));
    LocalDate last = first.plusDays(length);
    Pauses pause = new Pauses(List.of(new Pauses.Span(first, last)), null);
    int taken = calendar.between(first.minusDays(1), last);
    assertThat(new Clockwork(START, days, pause, calendar).timing().dueOn())
        .isEqualTo(calendar.plus(START, days + taken));
  }

  @Property
  @Label("a further pause or day never makes it due earlier")
  void neverEarlier(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("pauses") Pauses pauses,
      @ForAll @IntRange(min = 1, max = 40) int days,
      @ForAll @IntRange(min = 0, max = 40) int from) {
    LocalDate due = new Clockwork(START, days, pauses, calendar).timing().dueOn();
    Pauses more = new Pauses(pauses.spans(), START.plusDays(from)).ended(START.plusDays(from + 3));
    assertThat(new Clockwork(START, days, more, calendar).timing().dueOn()).isAfterOrEqualTo(due);
    assertThat(new Clockwork(START, days + 1, pauses, calendar).timing().dueOn()).isAfter(due);
  }

  @Property
  @Label("goes from green to yellow to red and never back as time passes")
  void lampsInOrder(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("pauses") Pauses pauses,
      @ForAll @IntRange(min = 0, max = 40) int days) {
    Timing timing = new Clockwork(START, days, pauses, calendar).timing();
    assertThat(timing.warnAt()).isBefore(timing.dueAt());
    assertThat(timing.lampAt(timing.warnAt().minusSeconds(1))).isEqualTo(Lamp.GREEN);
    assertThat(timing.lampAt(timing.warnAt())).isEqualTo(Lamp.YELLOW);
    assertThat(timing.lampAt(timing.dueAt().minus(Duration.ofMillis(1)))).isEqualTo(Lamp.YELLOW);
    assertThat(timing.lampAt(timing.dueAt())).isEqualTo(Lamp.RED);
  }

  @Property
  @Label(
      "is yellow on exactly the days that have a working day or a fifth left, its start day apart")
  void yellowByDaysLeft(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("pauses") Pauses pauses,
      @ForAll @IntRange(min = 1, max = 40) int days) {
    Clockwork clockwork = new Clockwork(START, days, pauses, calendar);
    Timing timing = clockwork.timing();
    LocalDate firstCounted = clockwork.days() == 1 ? timing.dueOn() : START;
    firstCounted
        .datesUntil(timing.dueOn().plusDays(1))
        .forEach(
            day -> {
              boolean little = clockwork.left(day) <= clockwork.warning();
              assertThat(timing.lampAt(WorkingDays.startOf(day)) == Lamp.YELLOW)
                  .as("%s, %d left", day, clockwork.left(day))
                  .isEqualTo(little);
            });
  }

  @Property
  @Label("has all left at its start, none on its last day, one less with each day that counts")
  void daysLeft(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll("pauses") Pauses pauses,
      @ForAll @IntRange(min = 0, max = 40) int days) {
    Clockwork clockwork = new Clockwork(START, days, pauses, calendar);
    assertThat(clockwork.left(START)).isEqualTo(days);
    assertThat(clockwork.left(clockwork.timing().dueOn())).isZero();
    IntStream.range(0, 100)
        .mapToObj(START::plusDays)
        .forEach(
            day -> assertThat(clockwork.left(day) - clockwork.left(day.plusDays(1))).isIn(0, 1));
  }

  @Property
  @Label("stands still while a pause goes on")
  void standsStill(
      @ForAll("calendars") WorkingDays calendar,
      @ForAll @IntRange(min = 1, max = 40) int days,
      @ForAll @IntRange(min = 0, max = 20) int from,
      @ForAll @IntRange(min = 0, max = 60) int later) {
    LocalDate since = START.plusDays(from);
    Clockwork clockwork = new Clockwork(START, days, new Pauses(List.of(), since), calendar);
    assertThat(clockwork.left(since.plusDays(later))).isEqualTo(clockwork.left(since));
  }
}
