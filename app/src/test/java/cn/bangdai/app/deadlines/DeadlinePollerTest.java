package cn.bangdai.app.deadlines;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.bangdai.app.TestDatabase;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("As time passes")
class DeadlinePollerTest {

  private DeadlineFixture fixture;

  @BeforeEach
  void open() {
    fixture = new DeadlineFixture(TestDatabase.create());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  @DisplayName(
      "a limit turns yellow on its last but one day, red at its end, and is published once")
  void lampsMove() {
    String number = fixture.newCase("LT26-1");
    fixture.start(number, DeadlineKind.PROMISED, "2026-11-20", 5);

    fixture.clock.moveTo("2026-11-25", "23:59");
    assertThat(fixture.poller.raiseDue()).isZero();
    assertThat(fixture.lamp(number)).isEqualTo("GREEN");

    fixture.clock.moveTo("2026-11-26", "00:00");
    assertThat(fixture.poller.raiseDue()).isEqualTo(1);
    assertThat(fixture.lamp(number)).isEqualTo("YELLOW");
    assertThat(fixture.overdueMessages()).isEmpty();

    fixture.clock.moveTo("2026-11-27", "23:59");
    assertThat(fixture.poller.raiseDue()).isZero();

    fixture.clock.moveTo("2026-11-28", "00:00");
    assertThat(fixture.poller.raiseDue()).isEqualTo(1);
    assertThat(fixture.poller.raiseDue()).isZero();
    assertThat(fixture.lamp(number)).isEqualTo("RED");
    assertThat(fixture.overdueMessages()).containsExactly("LT26-1 promised");
  }

  @Test
  @DisplayName("a limit whose yellow time was slept through turns red at once")
  void sleptThrough() {
    String number = fixture.newCase("LT26-1");
    fixture.start(number, DeadlineKind.PROMISED, "2026-11-20", 5);
    fixture.clock.moveTo("2026-12-20", "00:00");
    assertThat(fixture.poller.raiseDue()).isEqualTo(1);
    assertThat(fixture.lamp(number)).isEqualTo("RED");
  }

  @Test
  @DisplayName("a limit that was over when it was entered turns red in the next round")
  void enteredLate() {
    String number = fixture.newCase("LT26-1");
    fixture.start(number, DeadlineKind.STATUTORY, "2026-11-02", 5);
    assertThat(fixture.poller.raiseDue()).isEqualTo(1);
    assertThat(fixture.overdueMessages()).containsExactly("LT26-1 statutory");
  }

  @Test
  @DisplayName("a case shows its worst limit, and what is met stays quiet")
  void worstOfSeveral() {
    String number = fixture.newCase("LT26-1");
    fixture.start(number, DeadlineKind.REQUEST, "2026-11-20", 1);
    fixture.start(number, DeadlineKind.SERVICE, "2026-11-20", 20);
    fixture.clock.moveTo("2026-11-24", "08:00");
    fixture.poller.raiseDue();
    assertThat(fixture.lamp(number)).isEqualTo("RED");
    fixture.command(number, () -> fixture.deadlines.meet(number, DeadlineKind.REQUEST));
    assertThat(fixture.lamp(number)).isEqualTo("GREEN");
  }

  @Test
  @DisplayName("a case that a command holds is passed over, and raised in the next round")
  void lockedCaseWaits() {
    String held = fixture.newCase("LT26-1");
    String free = fixture.newCase("LT26-2");
    fixture.start(held, DeadlineKind.PROMISED, "2026-11-20", 1);
    fixture.start(free, DeadlineKind.PROMISED, "2026-11-20", 1);
    fixture.clock.moveTo("2026-11-24", "08:00");

    fixture.command(
        held,
        () -> {
          assertThat(supplyAsync(fixture.poller::raiseDue).join()).isEqualTo(1);
          fixture.deadlines.meet(held, DeadlineKind.REQUEST);
        });
    assertThat(fixture.lamp(held)).isEqualTo("GREEN");
    assertThat(fixture.lamp(free)).isEqualTo("RED");

    assertThat(fixture.poller.raiseDue()).isEqualTo(1);
    assertThat(fixture.lamp(held)).isEqualTo("RED");
    assertThat(fixture.overdueMessages()).hasSize(2);
  }

  @Test
  @DisplayName("20,000 limits fall due at once, two pollers raise each of them once")
  void manyAtOnce() {
    manyCases(20_000);
    fixture.clock.moveTo("2026-11-24", "00:00");
    CompletableFuture<Integer> first = supplyAsync(fixture.poller::raiseDue);
    CompletableFuture<Integer> second = supplyAsync(fixture.poller::raiseDue);
    int rest = first.join() + second.join() + fixture.poller.raiseDue();

    assertThat(rest).isEqualTo(20_000);
    assertThat(fixture.overdueMessages()).hasSize(20_000).doesNotHaveDuplicates();
    assertThat(count("select count(*) from cases where lamp = 'RED'")).isEqualTo(20_000);
    assertThat(count("select count(*) from worklist_task where lamp = 'RED'")).isEqualTo(20_000);
    assertThat(count("select count(*) from deadline where lamp = 'RED' and raised_at is not null"))
        .isEqualTo(20_000);
  }

  @Test
  @DisplayName("the application itself looks every second where polling is on")
  void pollsByItself() {
    try (DeadlineFixture polling = new DeadlineFixture(TestDatabase.create(), true)) {
      String number = polling.newCase("LT26-1");
      polling.start(number, DeadlineKind.PROMISED, "2026-11-20", 1);
      polling.clock.moveTo("2026-11-24", "00:00");
      await().until(() -> polling.lamp(number), "RED"::equals);
    }
  }

  private long count(String sql) {
    return fixture.jdbc.sql(sql).query(Long.class).single();
  }

  private void manyCases(int cases) {
    String first = fixture.newCase("LT26-000001");
    fixture.start(first, DeadlineKind.PROMISED, "2026-11-20", 1);
    DeadlineCrowd.copy(fixture.jdbc, first, cases - 1);
  }
}
