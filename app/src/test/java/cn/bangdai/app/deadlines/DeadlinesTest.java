package cn.bangdai.app.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.shared.Refusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limits of a case")
class DeadlinesTest {

  private static DeadlineFixture fixture;
  private static int cases;
  private String number;

  @BeforeAll
  static void open() {
    fixture = new DeadlineFixture(TestDatabase.create());
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void newCase() {
    fixture.clock.moveTo("2026-11-20", "09:00");
    number = fixture.newCase("LT26-" + ++cases);
  }

  private void promised(int days) {
    fixture.start(number, DeadlineKind.PROMISED, "2026-11-20", days);
  }

  private void command(Runnable action) {
    fixture.command(number, action);
  }

  private DeadlineView only() {
    return fixture.only(number);
  }

  @Test
  @DisplayName("explain themselves in one sentence")
  void explained() {
    promised(5);
    fixture.clock.moveTo("2026-11-24", "15:00");
    assertThat(only().reasoning()).isEqualTo("11月20日起算，承诺5个工作日，11月27日到期，剩 3 个工作日");
    assertThat(only().words()).isEqualTo("剩 3 个工作日");
    assertThat(only().dueAt()).isEqualTo(OffsetDateTime.parse("2026-11-28T00:00+08:00"));
  }

  @Test
  @DisplayName("say so when they end today, and how long they are over")
  void todayAndOver() {
    promised(5);
    fixture.clock.moveTo("2026-11-27", "15:00");
    assertThat(only().words()).isEqualTo("今天到期");
    fixture.clock.moveTo("2026-11-28", "10:00");
    assertThat(only().words()).isEqualTo("已超期");
    fixture.clock.moveTo("2026-12-01", "10:00");
    assertThat(only().words()).isEqualTo("超期 2 个工作日");
    assertThat(only().left()).isEqualTo(-2);
  }

  @Test
  @DisplayName("are carried to the case and its tasks as the command commits")
  void carried() {
    promised(5);
    assertThat(fixture.lamp(number)).isEqualTo("GREEN");
    assertThat(fixture.view.lamp(number)).contains(Lamp.GREEN);
    assertThat(fixture.view.nearestDue(number)).contains(only().dueAt().toInstant());
    for (String table : new String[] {"worklist_task", "worklist_candidate"}) {
      OffsetDateTime dueAt =
          fixture
              .jdbc
              .sql("select due_at from " + table + " where task_id = ?")
              .param("task-of-" + number)
              .query(OffsetDateTime.class)
              .single();
      assertThat(dueAt).as(table).isEqualTo(only().dueAt());
    }
  }

  @Test
  @DisplayName("leave no trace of a command that was rolled back")
  void rolledBack() {
    assertThatThrownBy(
            () ->
                command(
                    () -> {
                      Limit limit = Limit.of(DeadlineKind.REQUEST, LocalDate.of(2026, 11, 20), 1);
                      fixture.deadlines.start(number, limit, DeadlineFixture.STATION);
                      throw new Refusal(Refusal.Kind.CONFLICT, "X", "不行。");
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(fixture.view.of(number)).isEmpty();
    assertThat(fixture.lamp(number)).isEqualTo("none");
  }

  @Test
  @DisplayName("run once per kind: a second start changes nothing")
  void oncePerKind() {
    promised(5);
    promised(30);
    assertThat(only().workingDays()).isEqualTo(5);
  }

  @Test
  @DisplayName("of one kind about different things run beside each other")
  void subjects() {
    Limit leg = Limit.of(DeadlineKind.LEG, LocalDate.of(2026, 11, 20), 2);
    command(
        () -> {
          fixture.deadlines.start(number, leg.about("h1"), DeadlineFixture.STATION);
          fixture.deadlines.start(number, leg.about("h2"), DeadlineFixture.STATION);
          fixture.deadlines.meet(number, DeadlineKind.LEG, "h1");
        });
    assertThat(fixture.view.of(number))
        .extracting(view -> view.subject() + " " + view.state())
        .containsExactly("h2 OPEN", "h1 MET");
  }

  @Test
  @DisplayName("met have no lamp, and tell whether it was in time")
  void met() {
    promised(5);
    fixture.clock.moveTo("2026-12-01", "10:00");
    command(() -> fixture.deadlines.meet(number, DeadlineKind.PROMISED));
    assertThat(only().lamp()).isNull();
    assertThat(only().left()).isNull();
    assertThat(only().reasoning()).isEqualTo("11月20日起算，承诺5个工作日，11月27日到期，12月1日完成，超期 2 个工作日");
    assertThat(fixture.lamp(number)).isEqualTo("none");
    assertThat(fixture.view.nearestDue(number)).isEmpty();
  }

  @Test
  @DisplayName("all end with the case")
  void cancelled() {
    promised(5);
    fixture.start(number, DeadlineKind.SERVICE, "2026-11-20", 20);
    command(() -> fixture.deadlines.cancelAll(number));
    assertThat(fixture.view.of(number)).extracting(DeadlineView::state).containsOnly("CANCELLED");
    assertThat(fixture.lamp(number)).isEqualTo("none");
  }

  @Test
  @DisplayName("rest while paused, and run on with the working day after")
  void pausedAndResumed() {
    promised(5);
    fixture.clock.moveTo("2026-11-24", "10:00");
    command(() -> fixture.deadlines.pause(number, DeadlineKind.PROMISED));
    assertThat(fixture.lamp(number)).isEqualTo("GREY");
    assertThat(only().dueOn()).isNull();
    assertThat(fixture.view.nearestDue(number)).isEmpty();
    fixture.clock.moveTo("2026-12-15", "10:00");
    fixture.poller.raiseDue();
    assertThat(fixture.lamp(number)).isEqualTo("GREY");
    assertThat(only().reasoning()).isEqualTo("11月20日起算，承诺5个工作日，11月24日起暂停计时，恢复后还有 4 个工作日");

    command(() -> fixture.deadlines.resume(number, DeadlineKind.PROMISED));
    assertThat(fixture.lamp(number)).isEqualTo("GREEN");
    assertThat(only().dueOn()).isEqualTo("2026-12-21");
    assertThat(only().reasoning()).isEqualTo("11月20日起算，承诺5个工作日，其间暂停16个工作日，12月21日到期，剩 4 个工作日");
  }

  @Test
  @DisplayName("paused on their last day have that day again after the pause")
  void pausedOnTheLastDay() {
    promised(5);
    fixture.clock.moveTo("2026-11-27", "17:00");
    command(() -> fixture.deadlines.pause(number, DeadlineKind.PROMISED));
    fixture.clock.moveTo("2026-11-30", "09:00");
    command(() -> fixture.deadlines.resume(number, DeadlineKind.PROMISED));
    assertThat(only().dueOn()).isEqualTo("2026-12-01");
  }

  @Test
  @DisplayName("that are overdue cannot be paused away")
  void overdueStays() {
    promised(1);
    fixture.clock.moveTo("2026-11-24", "09:00");
    fixture.poller.raiseDue();
    command(() -> fixture.deadlines.pause(number, DeadlineKind.PROMISED));
    assertThat(fixture.lamp(number)).isEqualTo("RED");
  }

  @Test
  @DisplayName("may be extended once, before they are over")
  void extended() {
    fixture.start(number, DeadlineKind.STATUTORY, "2026-11-20", 5);
    command(() -> fixture.deadlines.extend(number, DeadlineKind.STATUTORY, 10));
    assertThat(only().reasoning()).isEqualTo("11月20日起算，法定5个工作日，延长10个工作日，12月11日到期，剩 15 个工作日");
    assertThat(only().workingDays()).isEqualTo(15);
    assertThatThrownBy(
            () -> command(() -> fixture.deadlines.extend(number, DeadlineKind.STATUTORY, 10)))
        .hasMessage("这个时限已经延长过一次，依法只能延长一次。");
    assertThatThrownBy(
            () -> command(() -> fixture.deadlines.extend(number, DeadlineKind.PROMISED, 1)))
        .hasMessage("这个件现在没有正在计算的承诺时限，不能延长。");
  }

  @Test
  @DisplayName("that are over are not extended any more")
  void notExtendedWhenOver() {
    promised(1);
    fixture.clock.moveTo("2026-11-24", "00:00");
    assertThatThrownBy(
            () -> command(() -> fixture.deadlines.extend(number, DeadlineKind.PROMISED, 1)))
        .hasMessage("这个时限已经超期，不能再延长，请尽快办理并说明超期原因。");
  }

  @Test
  @DisplayName("show the worst lamp when several run")
  void worst() {
    promised(20);
    fixture.start(number, DeadlineKind.REQUEST, "2026-11-19", 1);
    assertThat(fixture.lamp(number)).isEqualTo("YELLOW");
    assertThat(fixture.view.lamp(number)).contains(Lamp.YELLOW);
    command(() -> fixture.deadlines.pause(number, DeadlineKind.REQUEST));
    assertThat(fixture.lamp(number)).isEqualTo("GREEN");
  }

  @Test
  @DisplayName("pass to the account of whoever holds the case")
  void held() {
    promised(5);
    command(() -> fixture.deadlines.hold(number, new Holder("LT.JJ", "acceptApplication")));
    assertThat(only().unit()).isEqualTo("LT.JJ");
    assertThat(only().step()).isEqualTo("acceptApplication");
  }

  @Test
  @DisplayName("into a year that is not announced are marked, with the reason")
  void provisional() {
    promised(40);
    assertThat(only().provisional()).isTrue();
    assertThat(only().reasoning()).endsWith("（2027年放假安排还没有导入，暂按周末推算）");
    assertThat(only().reasoning()).contains("2027年1月15日到期");
  }

  @Test
  @DisplayName("of no days end on the same day")
  void sameDay() {
    promised(0);
    assertThat(only().reasoning()).isEqualTo("11月20日起算，承诺当日，11月20日到期，今天到期");
    assertThat(fixture.lamp(number)).isEqualTo("YELLOW");
  }

  @Test
  @DisplayName("are polled only where polling is on")
  void polledOnlyWhereOn() {
    assertThat(fixture.has(DeadlinePoller.class)).isTrue();
    assertThat(fixture.has(DeadlineSchedule.class)).isFalse();
  }
}
