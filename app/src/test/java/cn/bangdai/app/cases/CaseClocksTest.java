package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.deadlines.DeadlineFixture;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.identity.Actor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("联办件的时限：补正和特别程序交错，每个还没决定的部门都在等才停")
class CaseClocksTest {

  private static final LocalDate START = LocalDate.parse("2026-11-20");
  private static final int DAYS = 30;
  private static final int LONG = 200;

  private static final Actor APPROVER = Actor.at("LT.RSJ", "approver", "审批人");

  private static DeadlineFixture fixture;
  private static Parties parties;
  private static CaseClocks clocks;

  @BeforeAll
  static void open() {
    fixture = new DeadlineFixture(TestDatabase.create());
    fixture
        .jdbc
        .sql(
            """
            create table case_party (
                case_number text not null, unit text not null, position int not null,
                lead boolean not null, status text not null, waits_for text,
                decided_by text, decided_at timestamptz, primary key (case_number, unit),
                check ((status = 'WAITING') = (waits_for is not null)))
            """)
        .update();
    parties = new Parties(fixture.jdbc, fixture.clock);
    clocks = new CaseClocks(parties, fixture.deadlines);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  /** What the branches do, and, reckoned day by day beside it, on which days each clock counts. */
  private static final class Story {

    final String number;
    final Random random;
    final List<String> open;
    final Map<String, Waiting> waiting = new java.util.HashMap<>();
    final Map<DeadlineKind, Integer> counted = new EnumMap<>(DeadlineKind.class);

    Story(int seed) {
      number = fixture.newCase("CLOCK-" + seed);
      random = new Random(seed);
      open = new ArrayList<>(List.of("LT.A", "LT.B", "LT.C").subList(0, 1 + random.nextInt(3)));
    }

    /** The clocks that stand still now, said without the rule under test. */
    Set<DeadlineKind> still() {
      boolean all = open.stream().allMatch(waiting::containsKey);
      boolean allByLaw = all && open.stream().allMatch(unit -> byLaw(waiting.get(unit).code()));
      if (allByLaw) {
        return EnumSet.of(DeadlineKind.PROMISED, DeadlineKind.STATUTORY);
      }
      return all ? EnumSet.of(DeadlineKind.PROMISED) : EnumSet.noneOf(DeadlineKind.class);
    }

    private static boolean byLaw(String code) {
      return !Set.of("SITE_INSPECTION", "PUBLIC_NOTICE").contains(code);
    }

    void day(LocalDate day) {
      fixture.clock.moveTo(day.toString(), "08:00");
      Set<DeadlineKind> rested = EnumSet.noneOf(DeadlineKind.class);
      rested.addAll(still());
      for (int event = random.nextInt(3); event > 0; event--) {
        happens();
        rested.addAll(still());
      }
      if (day.isAfter(START) && working(day)) {
        for (DeadlineKind kind : EveryBranchWaits.CLOCKS) {
          counted.merge(kind, rested.contains(kind) ? 0 : 1, Integer::sum);
        }
      }
    }

    private void happens() {
      String unit = open.get(random.nextInt(open.size()));
      if (open.size() > 1 && !waiting.containsKey(unit) && random.nextInt(8) == 0) {
        open.remove(unit);
        command(() -> parties.decides(number, unit, "GRANTED", APPROVER));
      } else if (waiting.remove(unit) != null) {
        command(() -> parties.waits(number, unit, null));
      } else {
        Waiting next = next();
        waiting.put(unit, next);
        command(() -> parties.waits(number, unit, next));
      }
    }

    private Waiting next() {
      SpecialProcedureKind[] kinds = SpecialProcedureKind.values();
      int chosen = random.nextInt(kinds.length + 3);
      return chosen < kinds.length ? Waiting.on(kinds[chosen]) : Waiting.CORRECTION;
    }

    private void command(Runnable change) {
      fixture.transaction.executeWithoutResult(
          status -> {
            change.run();
            clocks.follow(number);
          });
    }

    private static boolean working(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
  }

  @ParameterizedTest(name = "第 {0} 种经过")
  @MethodSource("seeds")
  @DisplayName("逐日数出来的和系统算的一样")
  void asCountedDayByDay(int seed) {
    fixture.clock.moveTo(START.toString(), "08:00");
    Story story = new Story(seed);
    fixture.transaction.executeWithoutResult(
        status -> {
          parties.name(story.number, story.open);
          for (DeadlineKind kind : EveryBranchWaits.CLOCKS) {
            fixture.deadlines.start(
                story.number, Limit.of(kind, START, LONG), DeadlineFixture.STATION);
          }
        });
    START.datesUntil(START.plusDays(DAYS)).forEach(story::day);

    Set<DeadlineKind> still = story.still();
    List<DeadlineView> limits = fixture.view.of(story.number);
    assertThat(limits).hasSize(2);
    for (DeadlineView limit : limits) {
      assertThat(limit.paused()).as(limit.kind().code()).isEqualTo(still.contains(limit.kind()));
      assertThat(LONG - limit.left())
          .as(limit.kind().code())
          .isEqualTo(story.counted.get(limit.kind()));
    }
    assertThat(WorkingDays.dayOf(fixture.clock.instant())).isEqualTo(START.plusDays(DAYS - 1L));
  }
}
