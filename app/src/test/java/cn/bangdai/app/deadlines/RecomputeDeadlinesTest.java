package cn.bangdai.app.deadlines;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.calendar.ImportYear;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a year is loaded")
class RecomputeDeadlinesTest {

  private DeadlineFixture fixture;
  private String number;

  @BeforeEach
  void open() {
    fixture = new DeadlineFixture(TestDatabase.create());
    number = fixture.newCase("LT26-1");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void load(int year, String lines) {
    fixture.importYear.handle(new ImportYear.Command(year, year + ".csv", "date,kind\n" + lines));
  }

  @Test
  @DisplayName("provisional limits are computed anew and become firm, on case and task as well")
  void becomesFirm() {
    fixture.start(number, DeadlineKind.STATUTORY, "2026-12-25", 7);
    assertThat(fixture.only(number).dueOn()).isEqualTo("2027-01-05");
    assertThat(fixture.only(number).provisional()).isTrue();

    load(2027, "2027-01-01,OFF\n");
    assertThat(fixture.recompute.recompute()).isEqualTo(1);

    DeadlineView firm = fixture.only(number);
    assertThat(firm.dueOn()).isEqualTo("2027-01-06");
    assertThat(firm.provisional()).isFalse();
    assertThat(firm.reasoning()).doesNotContain("推算");
    assertThat(
            fixture
                .jdbc
                .sql("select due_at from worklist_task")
                .query(OffsetDateTime.class)
                .single())
        .isEqualTo(firm.dueAt());
    assertThat(fixture.recompute.recompute()).isZero();
  }

  @Test
  @DisplayName("a pause is taken into account, one that goes on as well")
  void withPauses() {
    fixture.start(number, DeadlineKind.STATUTORY, "2026-12-25", 7);
    fixture.clock.moveTo("2026-12-28", "09:00");
    fixture.command(number, () -> fixture.deadlines.pause(number, DeadlineKind.STATUTORY));
    load(2027, "2027-01-01,OFF\n");
    fixture.recompute.recompute();
    assertThat(fixture.only(number).paused()).isTrue();
    assertThat(fixture.lamp(number)).isEqualTo("GREY");

    fixture.clock.moveTo("2026-12-29", "09:00");
    fixture.command(number, () -> fixture.deadlines.resume(number, DeadlineKind.STATUTORY));
    assertThat(fixture.only(number).dueOn()).isEqualTo("2027-01-08");
  }

  @Test
  @DisplayName("a lamp that was red for want of a holiday goes out, and is raised when it is due")
  void correctedHoliday() {
    fixture.start(number, DeadlineKind.PROMISED, "2026-11-20", 1);
    fixture.clock.moveTo("2026-11-24", "09:00");
    fixture.poller.raiseDue();
    assertThat(fixture.lamp(number)).isEqualTo("RED");

    load(2026, "2026-11-23,OFF\n");
    fixture.recompute.recompute();
    assertThat(fixture.only(number).dueOn()).isEqualTo("2026-11-24");
    assertThat(fixture.lamp(number)).isEqualTo("YELLOW");

    fixture.clock.moveTo("2026-11-25", "00:00");
    assertThat(fixture.poller.raiseDue()).isEqualTo(1);
    assertThat(fixture.lamp(number)).isEqualTo("RED");
  }

  @Test
  @DisplayName("what is rightly red stays red and is not raised again")
  void redStays() {
    fixture.start(number, DeadlineKind.PROMISED, "2026-11-20", 1);
    fixture.clock.moveTo("2026-11-24", "09:00");
    fixture.poller.raiseDue();
    load(2027, "2027-01-01,OFF\n");
    fixture.recompute.recompute();
    assertThat(fixture.poller.raiseDue()).isZero();
    assertThat(fixture.lamp(number)).isEqualTo("RED");
    assertThat(fixture.overdueMessages()).hasSize(1);
  }

  @Test
  @DisplayName("a case that a command holds is computed in the next round")
  void lockedCaseWaits() {
    fixture.start(number, DeadlineKind.STATUTORY, "2026-12-25", 7);
    load(2027, "2027-01-01,OFF\n");
    fixture.command(
        number, () -> assertThat(supplyAsync(fixture.recompute::recompute).join()).isZero());
    assertThat(fixture.recompute.recompute()).isEqualTo(1);
  }

  @Test
  @DisplayName("closed limits keep the day that was told then")
  void closedStays() {
    fixture.start(number, DeadlineKind.STATUTORY, "2026-12-25", 7);
    fixture.command(number, () -> fixture.deadlines.meet(number, DeadlineKind.STATUTORY));
    load(2027, "2027-01-01,OFF\n");
    assertThat(fixture.recompute.recompute()).isZero();
    assertThat(fixture.only(number).dueOn()).isEqualTo("2027-01-05");
  }

  @Test
  @DisplayName("many limits are computed batch by batch")
  void many() {
    fixture.start(number, DeadlineKind.STATUTORY, "2026-12-25", 7);
    DeadlineCrowd.copy(fixture.jdbc, number, 4_999);
    load(2027, "2027-01-01,OFF\n");
    assertThat(fixture.recompute.recompute()).isEqualTo(5_000);
    assertThat(
            fixture
                .jdbc
                .sql("select distinct due_on::text from deadline")
                .query(String.class)
                .list())
        .containsExactly("2027-01-06");
  }
}
