package cn.bangdai.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.shared.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Importing a year")
class ImportYearTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final ImportYear.Command YEAR_2027 =
      new ImportYear.Command(2027, "2027.csv", "date,kind\n2027-01-01,OFF\n2027-01-03,WORK\n");

  private CalendarFixture fixture;
  private StoredCalendar calendar;
  private ImportYear importYear;

  @BeforeEach
  void start() {
    fixture = CalendarFixture.onNewDatabase();
    calendar = fixture.node();
    fixture.bundled(calendar).load();
    importYear = fixture.importYear(calendar);
  }

  @Test
  @DisplayName("is known at once on this node, after a refresh on the others")
  void known() {
    StoredCalendar other = fixture.node();
    assertThat(other.isWorkingDay(NEW_YEAR)).isTrue();

    assertThat(importYear.handle(YEAR_2027)).isTrue();

    assertThat(calendar.isWorkingDay(NEW_YEAR)).isFalse();
    assertThat(calendar.isWorkingDay(NEW_YEAR.plusDays(2))).isTrue();
    assertThat(calendar.provisional(NEW_YEAR, NEW_YEAR)).isFalse();
    other.refresh();
    assertThat(other.isWorkingDay(NEW_YEAR)).isFalse();
  }

  @Test
  @DisplayName("twice changes nothing the second time")
  void twice() {
    importYear.handle(YEAR_2027);
    long revision = calendar.revision();
    assertThat(importYear.handle(YEAR_2027)).isFalse();
    assertThat(calendar.revision()).isEqualTo(revision);
  }

  @Test
  @DisplayName("a correction replaces the year as a whole")
  void correction() {
    importYear.handle(YEAR_2027);
    importYear.handle(new ImportYear.Command(2027, "2027.csv", "date,kind\n2027-01-02,OFF\n"));
    assertThat(calendar.isWorkingDay(NEW_YEAR)).isTrue();
    assertThat(calendar.isWorkingDay(NEW_YEAR.plusDays(2))).isFalse();
  }

  @Test
  @DisplayName("with a wrong line stores nothing of it")
  void wrongLine() {
    assertThatThrownBy(
            () ->
                importYear.handle(
                    new ImportYear.Command(2027, "2027.csv", "date,kind\n2027-01-01,OFF\nx,OFF\n")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("第 3 行");
    assertThat(fixture.node().isLoaded(2027)).isFalse();
  }

  @Test
  @DisplayName("undone with the transaction around it, is not known")
  void rolledBack() {
    fixture
        .transaction()
        .executeWithoutResult(
            status -> {
              importYear.handle(YEAR_2027);
              status.setRollbackOnly();
            });
    assertThat(calendar.isLoaded(2027)).isFalse();
  }

  @Test
  @DisplayName("of a bundled year wins over the bundle, at the next start too")
  void winsOverBundle() {
    importYear.handle(new ImportYear.Command(2026, "2026.csv", "date,kind\n2026-10-01,OFF\n"));
    fixture.bundled(calendar).load();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 2))).isTrue();
  }
}
