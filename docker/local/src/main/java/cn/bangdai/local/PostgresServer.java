package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The running server process: started on a prepared data directory, stopped in an orderly way. */
final class PostgresServer {

  static final String NAME = "postgres";

  /** After a crash the server first replays its log; with much to replay that takes its time. */
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /** The line of {@code postmaster.pid} on which the server writes its state. */
  private static final int STATE_LINE = 7;

  private final DataFolder folder;
  private final PostgresPrograms programs;
  private final Process process;

  private PostgresServer(DataFolder folder, PostgresPrograms programs, Process process) {
    this.folder = folder;
    this.programs = programs;
    this.process = process;
  }

  /**
   * Starts the server and waits until it takes connections.
   *
   * @param settings of the server; they win over its configuration files
   * @throws LocalFailure with the server's own reason if it ends instead
   */
  static PostgresServer start(
      DataFolder folder, PostgresPrograms programs, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path log = folder.log(NAME);
    long mark = LogReason.mark(log);
    Process process =
        programs
            .process(command(folder, programs, settings))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    PostgresServer server = new PostgresServer(folder, programs, process);
    try {
      RunningRecord.write(folder, NAME, process.toHandle());
      server.awaitReady(log, mark);
      return server;
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private static List<String> command(
      DataFolder folder, PostgresPrograms programs, Map<String, String> settings) {
    List<String> arguments = new ArrayList<>(List.of("-D", folder.postgres().toString()));
    settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return programs.command(NAME, arguments.toArray(String[]::new));
  }

  private void awaitReady(Path log, long mark) throws InterruptedException {
    boolean inTime = Processes.await(START_LIMIT, () -> !process.isAlive() || isReady());
    if (!process.isAlive()) {
      throw LocalFailure.refused(
          "数据库没有启动起来：%s。数据没有被删除；请照这个原因处理，或把 %s 移到别处后重新运行，详情见 %s。"
              .formatted(LogReason.ofPostgres(log, mark).orElse("原因见日志"), folder.postgres(), log));
    }
    if (!inTime) {
      throw LocalFailure.failed(
          "数据库 %d 秒内没有准备好。请稍后重新运行，详情见 %s。".formatted(START_LIMIT.toSeconds(), log));
    }
  }

  private boolean isReady() {
    try {
      List<String> state = Files.readAllLines(folder.postgres().resolve("postmaster.pid"));
      return state.size() > STATE_LINE
          && state.get(0).strip().equals(Long.toString(process.pid()))
          && state.get(STATE_LINE).strip().equals("ready");
    } catch (IOException e) {
      return false;
    }
  }

  Process process() {
    return process;
  }

  /** Closes all connections, writes everything out and ends the server. */
  void stop() {
    if (process.isAlive()) {
      control(folder, programs, "fast");
    }
    if (!Processes.ended(process, Duration.ofSeconds(5))) {
      // Nothing is lost: the next start replays the log.
      control(folder, programs, "immediate");
      Processes.end(process, Duration.ofSeconds(10));
    }
    RunningRecord.remove(folder, NAME);
  }

  /** Lets {@code pg_ctl} stop whatever server runs on the folder, and waits for it. */
  static void control(DataFolder folder, PostgresPrograms programs, String mode) {
    List<String> stop =
        programs.command(
            "pg_ctl",
            "stop",
            "-s",
            "-w",
            "-D",
            folder.postgres().toString(),
            "-m",
            mode,
            "-t",
            Long.toString(STOP_LIMIT.toSeconds()));
    try {
      Process control =
          programs
              .process(stop)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log(NAME).toFile()))
              .start();
      if (!Processes.ended(control, STOP_LIMIT.plusSeconds(10))) {
        Processes.kill(control);
      }
    } catch (IOException e) {
      // The caller sees that the server still runs and takes stronger means.
    }
  }
}
