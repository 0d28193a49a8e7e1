package cn.bangdai.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The program behind {@code bin/run}: Bangdai on this machine without any server to install. Stays
 * in the foreground; Ctrl-C stops everything it started.
 *
 * <p>Exit codes: 0 stopped on request, 1 something that ran has failed, 2 nothing was started
 * because what was asked for cannot be done.
 */
public final class Launcher {

  /** Names the application's executable jar. */
  static final String APPLICATION_JAR = "bangdai.app.jar";

  private final Console console;
  private final Path jar;
  private final StopRequest stopRequest;

  Launcher(Console console, Path jar, StopRequest stopRequest) {
    this.console = console;
    this.jar = jar;
    this.stopRequest = stopRequest;
  }

  public static void main(String[] args) {
    StopRequest stopRequest = StopRequest.onSignal();
    Path jar = Path.of(System.getProperty(APPLICATION_JAR, "")).toAbsolutePath();
    int code = new Launcher(Console.ofThisProcess(), jar, stopRequest).run(List.of(args));
    stopRequest.finished(code);
    System.exit(code);
  }

  private int run(List<String> arguments) {
    try {
      Path home = Path.of(System.getProperty("user.home"));
      Options options = Options.parse(arguments, Path.of("").toAbsolutePath(), home);
      if (options.help()) {
        console.say(Options.USAGE);
        return 0;
      }
      requireApplication();
      return run(options, DataFolder.prepare(options.data()));
    } catch (LocalFailure e) {
      console.complain(e.getMessage());
      return e.exitCode();
    }
  }

  private void requireApplication() {
    if (!Files.isRegularFile(jar)) {
      throw LocalFailure.refused("应用还没有编译出来（缺 " + jar + "）。请用 bin/run 启动，它会先编译。");
    }
  }

  private int run(Options options, DataFolder folder) {
    try (FolderLock lock = FolderLock.take(folder)) {
      return runLocked(options, folder);
    } catch (IOException | RuntimeException | InterruptedException e) {
      if (stopRequest.requested()) {
        console.say("已全部停止。数据保留在 " + folder.root() + "。");
        return 0;
      }
      if (e instanceof LocalFailure failure) {
        console.complain(failure.getMessage());
        return failure.exitCode();
      }
      return unexpected(folder, e);
    }
  }

  private int runLocked(Options options, DataFolder folder)
      throws IOException, InterruptedException {
    heal(folder);
    PortCheck.requireFree(options.port());
    String failure;
    try (LocalRun run = new LocalRun(console, folder)) {
      run.start(options, jar);
      console.say(Greeting.of(folder, options.port(), run.keycloak()));
      failure = run.awaitFailure();
      console.complain(failure);
    }
    console.complain("其余部分已按顺序停止，数据都在 " + folder.root() + "。再运行一次 bin/run 就能接着用。");
    return LocalFailure.FAILED;
  }

  private void heal(DataFolder folder) throws IOException, InterruptedException {
    List<String> stopped = Leftovers.stop(folder);
    if (!stopped.isEmpty()) {
      console.say("上一次运行没有正常结束，已先停掉它留下的" + String.join("、", stopped) + "。");
    }
  }

  /** Never a stack trace to the user; it goes to a file for whoever helps. */
  private int unexpected(DataFolder folder, Exception e) {
    Path log = folder.log("launcher");
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    try {
      Files.writeString(
          log,
          trace.toString(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      console.complain("启动记录也写不下来，请检查磁盘空间。");
    }
    console.complain("运行中出了意外（" + e + "），已停止。数据没有被删除；请重新运行，再不行请把 " + log + " 发给维护人员。");
    return LocalFailure.FAILED;
  }
}
