package cn.bangdai.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A way to bring a file up and down. */
interface FileClient {

  /** A new place for files: a case, or a folder of the store. */
  void begin();

  /**
   * @param size how many bytes there are
   * @return by which name they come down again
   */
  String upload(InputStream bytes, long size) throws IOException;

  /** The same with what a file holds. */
  default String upload(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return upload(bytes, Files.size(file));
    }
  }

  /** The caller reads to the end and closes. */
  InputStream download(String name) throws IOException;
}
