package cn.bangdai.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Starting and awaiting operating system processes. */
final class Processes {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Processes() {}

  /**
   * The command, in a session of its own where the system can do that: otherwise Ctrl-C would reach
   * every child at once and they would not end in order.
   */
  static List<String> inOwnSession(List<String> command) {
    List<String> whole = new ArrayList<>();
    Stream.of("/usr/bin/setsid", "/bin/setsid")
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst()
        .ifPresent(whole::add);
    whole.addAll(command);
    return whole;
  }

  /** The Java program that runs this process. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Waits for a condition by looking again and again.
   *
   * @return whether it came true within the limit
   */
  static boolean await(Duration limit, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return true;
  }

  /**
   * Waits for a process that has been told to end; an interrupt does not cut this short, because
   * what comes next relies on the process being gone.
   *
   * @return whether it ended within the limit
   */
  static boolean ended(Process process, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Asks a process to end, then makes it. */
  static void end(Process process, Duration patience) {
    process.destroy();
    if (!ended(process, patience)) {
      kill(process);
    }
  }

  static void kill(Process process) {
    process.destroyForcibly();
    ended(process, Duration.ofSeconds(10));
  }
}
