package cn.bangdai.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.BangdaiTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BangdaiTest
@DisplayName("人来人往：任何时候每项任务都有在岗的人，没有就报警；计数一直对")
class ComingAndGoingTest extends Station {

  private static final int STEPS = 40;
  private static final List<String> PEOPLE =
      List.of("village-a", "village-a2", "village-b", "township-a", "township-b");

  private final Map<String, Long> away = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42})
  @DisplayName("随机离岗、回岗、到期、登记、办理")
  void atRandom(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      String did = step(random, PEOPLE.get(random.nextInt(PEOPLE.size())));
      String when = "seed " + seed + ", step " + step + ": " + did;
      assertThat(inNobodysHands()).as(when).isEmpty();
      assertThat(wronglyMarked()).as(when).isEmpty();
      theCountersAreRight();
    }
  }

  private String step(Random random, String who) {
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        return away.containsKey(who) ? returns(who) : leaves(who, random);
      }
      case 2 -> {
        clock.moveTo(clock.instant().plus(Duration.ofHours(5)));
        settle.round();
        alarms.round();
        away.keySet().removeIf(name -> !posts.away(name));
        return "five hours pass";
      }
      default -> {
        return worksOn(who);
      }
    }
  }

  private String leaves(String who, Random random) {
    var back = clock.instant().plus(Duration.ofHours(1 + random.nextInt(20)));
    away.put(who, goes(who, back.atOffset(ZoneOffset.ofHours(8)).toString()));
    return who + " leaves";
  }

  private String returns(String who) {
    comesBack(who, away.remove(who));
    return who + " returns";
  }

  /** Whoever is there at a station registers and takes; everybody else does what is theirs. */
  private String worksOn(String who) {
    if (!away.containsKey(who) && who.startsWith("village")) {
      ACase c = ACase.registered(api, who, PENSION).taken(who);
      return who + " takes " + c.number();
    }
    return jdbc.sql(
            "select task_id from worklist_task where assignee = :who and key = 'signMandate' limit 1")
        .param("who", who)
        .query(String.class)
        .optional()
        .map(
            task -> {
              int status =
                  api.post(who, "/api/tasks/" + task + "/complete", ACase.form("SIGNED")).status();
              assertThat(status).isEqualTo(200);
              return who + " has a mandate signed";
            })
        .orElse(who + " does nothing");
  }

  /**
   * Open tasks whose holder is away, or that nobody there may claim and of which no alarm tells.
   */
  private List<String> inNobodysHands() {
    return jdbc.sql(
            """
            select t.case_number || ' ' || t.key || ' ' || coalesce(t.assignee, t.candidates::text)
            from worklist_task t
            where (t.assignee in (select username from people_away(:now))
                   or t.assignee is null and not exists
                      (select 1 from posts_held(:now) h where h.role || '@' || h.unit = any (t.candidates)))
              and not exists (select 1 from task_alarm a where a.task_id = t.task_id and a.closed_at is null)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .list();
  }

  /** A task is done in somebody's place exactly while that person is away. */
  private List<String> wronglyMarked() {
    return jdbc.sql(
            """
            select t.case_number || ' ' || t.key || ' for ' || coalesce(t.stands_for, 'nobody')
            from worklist_task t join cases c on c.number = t.case_number
            where t.key = 'signMandate'
              and t.stands_for is distinct from
                  case when c.responsible in (select username from people_away(:now)) then c.responsible end
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .list();
  }
}
