package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.outbox.Polled;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes once a day what has been kept long enough. */
@Polled
class ForgetSchedule {

  private final RunResults results;
  private final SignInFailures failures;

  ForgetSchedule(RunResults results, SignInFailures failures) {
    this.results = results;
    this.failures = failures;
  }

  @Scheduled(initialDelay = 900_000, fixedDelay = 86_400_000)
  void forget() {
    results.forget();
    failures.forget();
  }
}
