package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was sent, looked at and found good, in a temporary file until closed.
 *
 * @param name cleaned
 * @param claimed content type as the sender says; null when it says none
 */
record Received(
    Path copy,
    String name,
    String claimed,
    FileKind kind,
    Digests.Passed bytes,
    VirusScanner.Result scan)
    implements AutoCloseable {

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(copy);
  }
}
