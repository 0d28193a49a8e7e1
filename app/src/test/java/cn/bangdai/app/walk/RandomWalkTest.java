package cn.bangdai.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@BangdaiTest
@DirtiesContext
@TestPropertySource(properties = "bangdai.test.context=walk")
@DisplayName("随便怎么办：办件、引擎、任务、材料始终对得上，没有一个件卡住")
class RandomWalkTest {

  private static final int CASES = 50;

  @Autowired ApplicationContext application;
  @Autowired MovableClock clock;
  @Autowired DeadlinePoller poller;
  @Autowired OutboxRelay relay;

  @AfterEach
  void clockBack() {
    clock.moveTo("2026-11-20", "09:00");
  }

  @ParameterizedTest(name = "第 {0} 趟")
  @ValueSource(longs = {1, 2, 3, 4})
  void walk(long seed) {
    Random random = new Random(seed);
    RandomWalk walk = new RandomWalk(application, random, () -> days(1 + random.nextInt(9)));
    int ended = 0;
    for (int n = 0; n < CASES; n++) {
      ended += walk.take() ? 1 : 0;
    }
    assertThat(ended).as("came to their end; on the way: " + walk.seen()).isGreaterThan(CASES / 2);
  }

  private void days(int days) {
    clock.moveTo(clock.instant().plus(Duration.ofDays(days)));
    poller.raiseDue();
    relay.relayDue();
  }
}
