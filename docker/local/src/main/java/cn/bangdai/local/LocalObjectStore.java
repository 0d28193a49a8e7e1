package cn.bangdai.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A real S3 server over a folder, as a child process with a classpath of its own, on the loopback
 * address only. It ends by itself when the process that started it is gone.
 */
public final class LocalObjectStore implements AutoCloseable {

  /** The bucket that exists from the start. */
  public static final String BUCKET = "bangdai";

  static final String NAME = "store";
  private static final String SERVER = "cn.bangdai.local.s3.ObjectStoreServer";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  private final DataFolder folder;
  private final InstanceSecrets secrets;
  private final Process process;
  private int port;

  private LocalObjectStore(DataFolder folder, InstanceSecrets secrets, Process process) {
    this.folder = folder;
    this.secrets = secrets;
    this.process = process;
  }

  /**
   * Starts the store on a data folder that is kept between runs.
   *
   * @param dataFolder made if missing; only one process at a time may use it
   * @param port 0 takes a free one
   * @throws LocalFailure if the folder cannot be used or the store does not start
   */
  public static LocalObjectStore start(Path dataFolder, int port)
      throws IOException, InterruptedException {
    DataFolder folder = DataFolder.prepare(dataFolder);
    InstanceSecrets secrets = InstanceSecrets.of(folder);
    LocalObjectStore store =
        new LocalObjectStore(folder, secrets, process(folder, secrets, port).start());
    try {
      RunningRecord.write(folder, NAME, store.process.toHandle());
      store.port = store.awaitPort();
      return store;
    } catch (IOException | InterruptedException | RuntimeException e) {
      store.stop();
      throw e;
    }
  }

  /** Starts a store for tests on a new folder; both are gone with this JVM at the latest. */
  public static LocalObjectStore throwAway() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bangdai-store-");
    LocalObjectStore store = start(folder, 0);
    ThrowAway.atEnd(store::stop, folder);
    return store;
  }

  private static ProcessBuilder process(DataFolder folder, InstanceSecrets secrets, int port) {
    List<String> command =
        List.of(
            Processes.java(),
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-cp",
            ObjectStoreClasspath.find(),
            SERVER,
            folder.objects().toString(),
            Integer.toString(port),
            BUCKET);
    ProcessBuilder builder = new ProcessBuilder(Processes.inOwnSession(command));
    builder.environment().put("BANGDAI_STORE_ACCESSKEY", accessKey(secrets));
    builder.environment().put("BANGDAI_STORE_SECRETKEY", secrets.storeSecret());
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.log(NAME).toFile()));
  }

  /** The server's one line of output; a thread reads it, so that waiting for it has a limit. */
  private int awaitPort() throws InterruptedException {
    AtomicReference<String> answer = new AtomicReference<>();
    Thread reader = new Thread(() -> answer.set(firstLine()), "object-store-output");
    reader.setDaemon(true);
    reader.start();
    reader.join(START_LIMIT.toMillis());
    String line = answer.get();
    if (line == null || !line.matches("listening \\d+")) {
      throw LocalFailure.failed(
          "文件存储没有启动起来。请检查 %s 能否读写，详情见 %s。".formatted(folder.objects(), folder.log(NAME)));
    }
    return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
  }

  private String firstLine() {
    try {
      BufferedReader output = process.inputReader();
      return output.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Names this installation: {@code bangdai-<token>}. */
  public String accessKey() {
    return accessKey(secrets);
  }

  private static String accessKey(InstanceSecrets secrets) {
    return "bangdai-" + secrets.token();
  }

  public String secretKey() {
    return secrets.storeSecret();
  }

  /** The process number of the server. */
  public long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  /** Lets the server finish what it is doing and end; returns when it is gone. */
  public void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It is gone already; that is what is wanted.
    }
    if (!Processes.ended(process, STOP_LIMIT)) {
      Processes.end(process, STOP_LIMIT);
    }
    RunningRecord.remove(folder, NAME);
  }

  /** The same as {@link #stop()}. */
  @Override
  public void close() {
    stop();
  }
}
