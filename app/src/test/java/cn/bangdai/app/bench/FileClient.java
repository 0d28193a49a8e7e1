package cn.bangdai.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A way to bring a file up and down. */
interface FileClient {

  /** A new place for files: a case, or a folder of the store. */
  void begin();

  /**
   * @return by which name it comes down again
   */
  String upload(Path file) throws IOException;

  /** The caller reads to the end and closes. */
  InputStream download(String name) throws IOException;
}
