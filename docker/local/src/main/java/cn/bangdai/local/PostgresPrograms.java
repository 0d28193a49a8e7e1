package cn.bangdai.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * PostgreSQL's own programs, unpacked from the archive that comes from Maven.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {

  /** The major version of the archive; a data directory of another one cannot be opened. */
  static final String MAJOR_VERSION = "18";

  /**
   * Unpacks the programs, unless that has been done.
   *
   * @param parent an existing folder that only this user can write
   */
  static PostgresPrograms unpack(Path parent) throws IOException {
    byte[] archive = archive();
    Path home = parent.resolve("postgresql-" + digest(archive));
    if (!Files.exists(home)) {
      Path draft = Files.createTempDirectory(parent, home.getFileName() + ".draft-");
      TarXz.unpack(new ByteArrayInputStream(archive), draft);
      if (Files.exists(home)) {
        // Another process was quicker.
        SafeFiles.deleteOwn(draft);
      } else {
        SafeFiles.publish(draft, home);
      }
    }
    return new PostgresPrograms(home);
  }

  private static byte[] archive() throws IOException {
    String name = "/postgres-" + platform() + ".txz";
    try (InputStream archive = PostgresPrograms.class.getResourceAsStream(name)) {
      if (archive == null) {
        throw LocalFailure.refused(
            "没有适合这台机器（%s %s）的 PostgreSQL 程序，bin/run 只能在 64 位的 Linux 或 macOS 上运行。"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
      }
      return archive.readAllBytes();
    }
  }

  private static String platform() {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
    return (mac ? "darwin" : "linux")
        + (arm ? "-arm_64" : "-x86_64")
        + (alpine ? "-alpine_linux" : "");
  }

  private static String digest(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How to run one of the programs. PostgreSQL refuses to be run by root; in a user namespace of
   * its own it does not see root, while its files stay root's.
   */
  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (runsAsRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * A process that runs one of the programs, untouched by the PostgreSQL settings of the caller.
   */
  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(Processes.inOwnSession(command));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder;
  }

  private static boolean runsAsRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
