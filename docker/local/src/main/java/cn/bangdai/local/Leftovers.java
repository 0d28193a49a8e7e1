package cn.bangdai.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier launcher that was killed has left running on a data folder. It is stopped before
 * anything new starts: the application first, then what it uses.
 */
final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Map<String, String> JAVA_PARTS = javaParts();

  private Leftovers() {}

  private static Map<String, String> javaParts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(ApplicationProcess.NAME, "应用");
    parts.put(KeycloakProcess.NAME, KeycloakServer.TITLE);
    parts.put(LocalObjectStore.NAME, "文件存储");
    return parts;
  }

  /**
   * Stops what is left. The caller holds the folder's lock, so that nothing here is in use.
   *
   * @return the Chinese names of what was stopped
   */
  static List<String> stop(DataFolder folder) throws IOException, InterruptedException {
    List<String> stopped = new ArrayList<>();
    for (Map.Entry<String, String> part : JAVA_PARTS.entrySet()) {
      if (stop(folder, part.getKey())) {
        stopped.add(part.getValue());
      }
    }
    PostgresPrograms programs = PostgresPrograms.unpack(folder.programs());
    if (PostgresLeftovers.stop(folder, programs)) {
      stopped.add("数据库");
    }
    RunningRecord.remove(folder, PostgresServer.NAME);
    return stopped;
  }

  private static boolean stop(DataFolder folder, String name)
      throws IOException, InterruptedException {
    Optional<RunningRecord> record = RunningRecord.read(folder, name);
    Optional<ProcessHandle> process = record.flatMap(noted -> noted.process(folder));
    if (process.isPresent()) {
      process.get().destroy();
      if (!gone(record.get(), folder)) {
        process.get().destroyForcibly();
        gone(record.get(), folder);
      }
    }
    RunningRecord.remove(folder, name);
    return process.isPresent();
  }

  private static boolean gone(RunningRecord record, DataFolder folder) throws InterruptedException {
    return Processes.await(PATIENCE, () -> record.process(folder).isEmpty());
  }
}
