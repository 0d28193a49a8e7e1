package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What the servers of tests need besides: programs unpacked once for all, and an end. */
final class ThrowAway {

  private ThrowAway() {}

  /** A folder of this user under the system's temporary one. */
  static Path sharedPrograms() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path shared = temporary.resolve("bangdai-programs-" + System.getProperty("user.name"));
    if (!Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(
          shared,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    requireOwn(shared, temporary);
    return shared;
  }

  /** Anybody may make a folder of this name; programs are run only from one's own. */
  private static void requireOwn(Path shared, Path temporary) throws IOException {
    Path probe = Files.createTempFile(temporary, "bangdai-", ".owner");
    boolean own = Files.getOwner(probe).equals(Files.getOwner(shared));
    Files.delete(probe);
    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(shared));
    if (!own || !permissions.equals("rwx------")) {
      throw new IOException(shared + " belongs to somebody else or is open to others");
    }
  }

  /** Stops a server and deletes its folder when the JVM ends. */
  static void atEnd(Runnable stop, Path folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.run();
                  try {
                    SafeFiles.deleteOwn(folder);
                  } catch (IOException e) {
                    System.err.println("left behind: " + folder);
                  }
                }));
  }
}
