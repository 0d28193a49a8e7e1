package cn.bangdai.app.materials;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file whose bytes have been read from the store and found to be those that were put there. Lies
 * in a temporary file until closed, so that nothing unverified is sent and memory stays free.
 */
public final class VerifiedFile implements AutoCloseable {

  private final String name;
  private final String contentType;
  private final Path copy;

  /** A file from before kinds were kept is saved as nothing in particular. */
  static VerifiedFile of(FileTable.Location file, Path copy) {
    return file.kind() == null
        ? new VerifiedFile(file.name(), "application/octet-stream", copy)
        : new VerifiedFile(file.kind().named(file.name()), file.kind().contentType(), copy);
  }

  VerifiedFile(String name, String contentType, Path copy) {
    this.name = name;
    this.contentType = contentType;
    this.copy = copy;
  }

  /** With an extension that fits what it is. */
  public String name() {
    return name;
  }

  /** From the bytes, never from what the uploader said. */
  public String contentType() {
    return contentType;
  }

  /** In bytes. */
  public long size() throws IOException {
    return Files.size(copy);
  }

  public InputStream open() throws IOException {
    return new LargePieces(Files.newInputStream(copy));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(copy);
  }

  /** Hands on pieces larger than the library's eight kilobytes. */
  private static final class LargePieces extends FilterInputStream {

    private static final int PIECE = 1 << 16;

    private LargePieces(InputStream bytes) {
      super(bytes);
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
      byte[] piece = new byte[PIECE];
      long sent = 0;
      for (int n = read(piece); n >= 0; n = read(piece)) {
        target.write(piece, 0, n);
        sent += n;
      }
      return sent;
    }
  }
}
