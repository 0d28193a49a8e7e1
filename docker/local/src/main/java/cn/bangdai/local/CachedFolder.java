package cn.bangdai.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Folders that take long to make and can be made again: made once under another name and renamed
 * when whole. Each carries a list of its files' checksums; one that was damaged since is made anew.
 */
final class CachedFolder {

  private static final String CHECKSUMS = "checksums.txt";
  private static final String DRAFT = ".draft-";

  /** Fills an empty folder. */
  interface Maker {
    void make(Path draft) throws IOException, InterruptedException;
  }

  private CachedFolder() {}

  /**
   * The folder, made if it is missing or damaged. Processes that ask for the same one wait for each
   * other.
   *
   * @param parent an existing folder that only this user can write
   */
  static synchronized Path get(Path parent, String name, Maker maker)
      throws IOException, InterruptedException {
    try (FileChannel channel =
            FileChannel.open(
                parent.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Path folder = parent.resolve(name);
      if (!isWhole(folder)) {
        SafeFiles.deleteOwn(folder);
        SafeFiles.deleteDrafts(parent, name + DRAFT + "*");
        Path draft = Files.createTempDirectory(parent, name + DRAFT);
        maker.make(draft);
        Files.write(draft.resolve(CHECKSUMS), checksums(draft));
        SafeFiles.publish(draft, folder);
      }
      return folder;
    }
  }

  private static boolean isWhole(Path folder) throws IOException {
    Path noted = folder.resolve(CHECKSUMS);
    return Files.isRegularFile(noted) && Files.readAllLines(noted).equals(checksums(folder));
  }

  private static List<String> checksums(Path folder) throws IOException {
    TreeMap<String, String> lines = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.equals(CHECKSUMS)) {
          lines.put(name, checksum(file) + " " + name);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.copyOf(lines.values());
  }

  private static String checksum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Long.toHexString(sum.getValue());
  }
}
