package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL processes that still run on a data folder after whoever started them was killed. They
 * are known by their program: it lies in the data folder, so nobody else runs it.
 */
final class PostgresLeftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private PostgresLeftovers() {}

  /**
   * Stops what is left, and removes a lock that would keep PostgreSQL from starting.
   *
   * @return whether anything still ran
   */
  static boolean stop(DataFolder folder, PostgresPrograms programs)
      throws IOException, InterruptedException {
    boolean any = !running(folder).isEmpty();
    if (any) {
      PostgresServer.control(folder, programs, "fast");
      // Without their postmaster the others hold on only until they notice.
      running(folder).forEach(ProcessHandle::destroyForcibly);
      if (!Processes.await(PATIENCE, () -> running(folder).isEmpty())) {
        throw LocalFailure.refused(
            "上一次运行留下的数据库进程（%s）停不下来。请结束它之后重新运行。".formatted(running(folder).get(0).pid()));
      }
    }
    // Its process number may belong to somebody else by now, and PostgreSQL would not start.
    Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
    return any;
  }

  private static List<ProcessHandle> running(DataFolder folder) {
    Path programs = folder.programs();
    return ProcessHandle.allProcesses()
        .filter(
            each -> each.info().command().filter(c -> Path.of(c).startsWith(programs)).isPresent())
        .toList();
  }
}
