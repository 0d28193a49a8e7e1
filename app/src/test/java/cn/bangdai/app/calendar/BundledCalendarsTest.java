package cn.bangdai.app.calendar;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The calendars that come with a release")
class BundledCalendarsTest {

  private CalendarFixture fixture;
  private StoredCalendar calendar;

  @BeforeEach
  void load() {
    fixture = CalendarFixture.onNewDatabase();
    calendar = fixture.node();
    fixture.bundled(calendar).load();
  }

  @ParameterizedTest(name = "{0} is worked: {1} ({2})")
  @CsvSource({
    "2026-10-10, true, a Saturday worked for the National Day week",
    "2026-09-20, true, a Sunday worked",
    "2026-10-01, false, National Day",
    "2026-10-07, false, the last day of that week",
    "2026-10-08, true, the Thursday after it",
    "2026-10-11, false, an ordinary Sunday",
    "2026-11-20, true, an ordinary Friday",
    "2026-02-28, true, a Saturday worked for the Spring Festival",
    "2025-01-26, true, a Sunday worked",
    "2024-02-12, false, Spring Festival",
  })
  void daysAreAsAnnounced(LocalDate day, boolean worked, String why) {
    assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(worked);
  }

  @Test
  @DisplayName(
      "five working days from 30 September 2026 end on 13 October, over holiday and make-up day")
  void overNationalDay() {
    LocalDate start = LocalDate.of(2026, 9, 30);
    assertThat(calendar.plus(start, 5)).isEqualTo(LocalDate.of(2026, 10, 13));
    assertThat(calendar.between(start, LocalDate.of(2026, 10, 10))).isEqualTo(3);
  }

  @Test
  @DisplayName("three years are loaded, the next is provisional")
  void threeYears() {
    assertThat(calendar.isLoaded(2024) && calendar.isLoaded(2025) && calendar.isLoaded(2026))
        .isTrue();
    assertThat(calendar.provisional(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)))
        .isFalse();
    assertThat(calendar.provisional(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1))).isTrue();
  }

  @Test
  @DisplayName("starting again changes nothing")
  void idempotent() {
    long revision = calendar.revision();
    fixture.bundled(calendar).load();
    assertThat(fixture.node().revision()).isEqualTo(revision);
  }

  @Test
  @DisplayName("two nodes may start at once")
  void twoNodesAtOnce() {
    CalendarFixture fresh = CalendarFixture.onNewDatabase();
    CompletableFuture.allOf(
            runAsync(() -> fresh.bundled(fresh.node()).load()),
            runAsync(() -> fresh.bundled(fresh.node()).load()))
        .join();
    assertThat(fresh.node().revision()).isEqualTo(3);
  }

  @Test
  @DisplayName("one wrong file keeps all of them out")
  void allOrNothing() {
    CalendarFixture fresh = CalendarFixture.onNewDatabase();
    StoredCalendar node = fresh.node();
    List<CalendarFile> files =
        List.of(
            new CalendarFile("2024.csv", 2024, "date,kind\n2024-01-01,OFF\n"),
            new CalendarFile("2025.csv", 2025, "date,kind\n2025-01-01,FREE\n"));
    assertThatThrownBy(() -> fresh.bundled(node).load(files))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2025.csv 第 2 行");
    assertThat(node.isLoaded(2024)).isFalse();
  }
}
