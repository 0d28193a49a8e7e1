package cn.bangdai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real clamd, Debian's, with a configuration of our own and one signature: that of the harmless
 * file which every scanner knows. Listens on a unix socket and on a loopback port.
 */
public final class TestClamd implements AutoCloseable {

  /** Above this it has not scanned, and says so. */
  public static final int LARGEST = 1 << 20;

  private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

  /** The whole of the EICAR file, in hexadecimal digits. */
  private static final String SIGNATURE =
      "Eicar-Test-Signature:0:*:58354f2150254041505b345c505a58353428505e2937434329377d24454943415"
          + "22d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a\n";

  private final Path folder;
  private final int port;
  private Process process;

  /** A scanner that is not running yet. */
  public TestClamd() {
    try {
      folder = Files.createTempDirectory("bangdai-clamd-");
      port = freePort();
      Files.createDirectory(folder.resolve("db"));
      Files.writeString(folder.resolve("db/local.ndb"), SIGNATURE);
      Files.writeString(folder.resolve("clamd.conf"), configuration(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String configuration() {
    return """
    TCPSocket %d
    TCPAddr 127.0.0.1
    LocalSocket %s
    DatabaseDirectory %s
    OfficialDatabaseOnly no
    Foreground yes
    StreamMaxLength 1M
    MaxScanSize 10M
    MaxFileSize 10M
    MaxThreads 2
    AlertExceedsMax yes
    TemporaryDirectory %s
    FixStaleSocket yes
    SelfCheck 600
    """
        .formatted(port, unixSocket(), folder.resolve("db"), folder);
  }

  public String unixSocket() {
    return folder.resolve("clamd.sock").toString();
  }

  public String tcp() {
    return "127.0.0.1:" + port;
  }

  /** Returns when it answers. */
  public TestClamd start() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException("No clamd; bin/test installs one");
    }
    try {
      process =
          new ProcessBuilder(
                  List.of(PROGRAM.toString(), "-c", folder.resolve("clamd.conf").toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Awaitility.await().atMost(30, TimeUnit.SECONDS).until(this::listens);
    return this;
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new IllegalStateException("clamd ended, see " + folder.resolve("log"));
    }
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      return socket.isConnected() && Files.exists(Path.of(unixSocket()));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
