package cn.bangdai.app.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A limit that starts on Friday, 20 November 2026")
class ClockworkTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private static final WorkingDays WEEK =
      new WorkingDays() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
          return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public boolean isLoaded(int year) {
          return year == 2026;
        }

        @Override
        public long revision() {
          return 1;
        }
      };

  private static Timing timing(int days, Pauses pauses) {
    return new Clockwork(FRIDAY, days, pauses, WEEK).timing();
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, WorkingDays.ZONE);
  }

  @ParameterizedTest(name = "of {0} working days ends with {1} and turns yellow as {2} begins")
  @CsvSource({
    "0, 2026-11-20, 2026-11-20",
    "1, 2026-11-23, 2026-11-23",
    "2, 2026-11-24, 2026-11-23",
    "5, 2026-11-27, 2026-11-26",
    "9, 2026-12-03, 2026-12-02",
    "10, 2026-12-04, 2026-12-02",
    "20, 2026-12-18, 2026-12-14",
  })
  void dueAndWarning(int days, LocalDate dueOn, LocalDate warnOn) {
    Timing timing = timing(days, Pauses.NONE);
    assertThat(timing.dueOn()).isEqualTo(dueOn);
    assertThat(local(timing.dueAt())).isEqualTo(dueOn.plusDays(1).atStartOfDay());
    assertThat(local(timing.warnAt())).isEqualTo(warnOn.atStartOfDay());
  }

  @Test
  @DisplayName("paused from Tuesday to Thursday runs on with the Friday after")
  void paused() {
    Pauses pause =
        new Pauses(List.of(new Pauses.Span(FRIDAY.plusDays(4), FRIDAY.plusDays(6))), null);
    assertThat(timing(5, pause).dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
  }

  @Test
  @DisplayName("is provisional when it runs into a year that is not announced")
  void provisional() {
    assertThat(timing(29, Pauses.NONE).provisional()).isFalse();
    assertThat(timing(30, Pauses.NONE).provisional()).isTrue();
  }

  @Test
  @DisplayName("keeps its pauses as PostgreSQL writes them")
  void pausesReadAndWritten() {
    Pauses read = Pauses.read("{[2026-11-24,2026-11-27),[2026-12-01,2026-12-02)}", null);
    assertThat(read.text()).isEqualTo("{[2026-11-24,2026-11-26],[2026-12-01,2026-12-01]}");
    assertThat(Pauses.read("{}", null)).isEqualTo(Pauses.NONE);
  }
}
