package cn.bangdai.app.walk;

import cn.bangdai.app.people.TaskAlarms;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes cases through the system with dice; what is refused is refused in words and tried anew. */
public final class RandomWalk {

  private static final int LONGEST = 400;
  private static final int MOST_REFUSALS = 60;

  private final RandomDeeds deeds;
  private final TaskList tasks;
  private final TaskAlarms alarms;
  private final WhatMustHold laws;
  private final Map<String, Integer> seen = new TreeMap<>();

  /**
   * @param timePasses now and then, a few days at once
   */
  public RandomWalk(ApplicationContext application, Random random, Runnable timePasses) {
    deeds = new RandomDeeds(application, random, timePasses);
    tasks = application.getBean(TaskList.class);
    alarms = application.getBean(TaskAlarms.class);
    laws =
        new WhatMustHold(
            application.getBean(JdbcClient.class),
            application.getBean(Clock.class),
            deeds.people());
  }

  /** How often each {@code task OUTCOME} was reached. */
  public Map<String, Integer> seen() {
    return seen;
  }

  /**
   * @return whether the case came to its end
   */
  public boolean take() {
    String number = deeds.registered();
    alarms.round();
    laws.check(number, "registration");
    int refusals = 0;
    for (int step = 0; step < LONGEST; step++) {
      List<OpenTask> open = tasks.ofCase(number);
      if (open.isEmpty()) {
        return true;
      }
      String doing = "";
      try {
        doing = deeds.step(number, deeds.any(open));
        refusals = 0;
        seen.merge(doing, 1, Integer::sum);
      } catch (Refusal refused) {
        refusals++;
        if (refusals > MOST_REFUSALS) {
          throw new AssertionError(
              "stuck: %s at %s, last refused: %s"
                  .formatted(
                      number, open.stream().map(OpenTask::key).toList(), refused.getMessage()));
        }
      }
      alarms.round();
      laws.check(number, doing);
    }
    return false;
  }
}
