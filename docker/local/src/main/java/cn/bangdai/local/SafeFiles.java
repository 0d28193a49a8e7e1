package cn.bangdai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that are there whole or not at all, even after a power cut. */
final class SafeFiles {

  private SafeFiles() {}

  /** Writes a file that only its owner can read. */
  static void writeForOwner(Path file, String content) throws IOException {
    // A temporary file is made with permissions for the owner alone.
    Path draft = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".draft");
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    publish(draft, file);
  }

  /** Gives a finished file or folder its name, in one step. */
  static void publish(Path draft, Path name) throws IOException {
    Files.move(draft, name, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel parent = FileChannel.open(name.getParent(), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }

  /** Deletes what interrupted attempts of this package left in a folder. */
  static void deleteDrafts(Path folder, String names) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, names)) {
      for (Path draft : drafts) {
        deleteOwn(draft);
      }
    }
  }

  /** Deletes something this package made itself, with all that is in it; no error if it is gone. */
  static void deleteOwn(Path made) throws IOException {
    if (!Files.exists(made)) {
      return;
    }
    try (Stream<Path> all = Files.walk(made)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
