package cn.bangdai.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The application as a child process in its embedded mode. */
final class ApplicationProcess {

  static final String NAME = "app";

  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

  /** The application finishes open requests first. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(45);

  private final DataFolder folder;
  private final Process process;
  private final long logMark;

  private ApplicationProcess(DataFolder folder, Process process, long logMark) {
    this.folder = folder;
    this.process = process;
    this.logMark = logMark;
  }

  static ApplicationProcess start(DataFolder folder, Path jar, ApplicationSettings settings)
      throws IOException {
    Path log = folder.log(NAME);
    long mark = LogReason.mark(log);
    ProcessBuilder builder = new ProcessBuilder(Processes.inOwnSession(command(folder, jar)));
    builder.environment().putAll(settings.environment(folder));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    ApplicationProcess started = new ApplicationProcess(folder, builder.start(), mark);
    try {
      started.process.getOutputStream().close();
      RunningRecord.write(folder, NAME, started.process.toHandle());
      return started;
    } catch (IOException e) {
      started.stop();
      throw e;
    }
  }

  /** The data folder is named so that the next start can tell whose process this is. */
  private static List<String> command(DataFolder folder, Path jar) {
    return List.of(
        Processes.java(),
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Dbangdai.data=" + folder.root(),
        "-jar",
        jar.toString());
  }

  /**
   * Waits until the application answers requests.
   *
   * @throws LocalFailure if it ends instead, or takes too long
   */
  void awaitReady(int port) throws InterruptedException {
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PROBE_LIMIT)
            .build();
    boolean inTime =
        Processes.await(START_LIMIT, () -> !process.isAlive() || answers(client, readiness));
    if (!process.isAlive()) {
      throw LocalFailure.failed("应用没有启动起来：" + reason() + " 详情见 " + folder.log(NAME) + "。");
    }
    if (!inTime) {
      throw LocalFailure.failed(
          "应用 %d 秒内没有准备好，已停止。请稍后重新运行，详情见 %s。".formatted(START_LIMIT.toSeconds(), folder.log(NAME)));
    }
  }

  private static boolean answers(HttpClient client, URI readiness) {
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PROBE_LIMIT).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      // The wait around this sees it.
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Why the application ended, as one sentence. */
  String reason() {
    String reason = LogReason.ofApplication(folder.log(NAME), logMark).orElse("日志里没有写原因。");
    return reason.matches(".*[。.!！]$") ? reason : reason + "。";
  }

  Process process() {
    return process;
  }

  void stop() {
    Processes.end(process, STOP_LIMIT);
    RunningRecord.remove(folder, NAME);
  }
}
