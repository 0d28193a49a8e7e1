package cn.bangdai.app.bench;

import cn.bangdai.app.walk.RandomWalk;
import java.util.Random;

/**
 * Thousands of cases taken through the system with dice, and after every step asked whether case
 * row, engine, task list and papers still tell one story; ends with a report of what was reached,
 * or with the first thing that was not true.
 *
 * <p>Arguments: number of cases (2000), seed (by the clock).
 */
final class WalkBench {

  private WalkBench() {}

  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.currentTimeMillis();
    try (Report report = new Report("walk");
        BenchServer server = BenchServer.start();
        var application = BenchApplication.start(server, false, source -> source)) {
      MachineCard.print(report, server);
      report.line("%d cases, seed %d", cases, seed);
      RandomWalk walk = new RandomWalk(application, new Random(seed), () -> {});
      long start = System.nanoTime();
      int ended = 0;
      for (int n = 0; n < cases; n++) {
        ended += walk.take() ? 1 : 0;
      }
      report.line(
          "%d came to their end, none stuck, everything true after each of %d steps; %.0f s",
          ended,
          walk.seen().values().stream().mapToInt(Integer::intValue).sum(),
          (System.nanoTime() - start) / 1e9);
      walk.seen().forEach((what, times) -> report.line("  %6d  %s", times, what));
    }
    System.exit(0);
  }
}
