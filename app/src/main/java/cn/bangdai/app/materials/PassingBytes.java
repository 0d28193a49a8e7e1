package cn.bangdai.app.materials;

import io.minio.ByteBuffer;
import java.io.InputStream;

/**
 * A request body that passes through. The client's own way holds every object in memory before it
 * sends the first byte; with fifty uploads at once that is the whole heap.
 */
final class PassingBytes extends ByteBuffer {

  private final InputStream bytes;

  /**
   * @param size in bytes; exactly what the stream gives, at most 5 GB
   */
  PassingBytes(InputStream bytes, long size) {
    super(size);
    this.bytes = bytes;
  }

  @Override
  public long length() {
    return size();
  }

  /** Can be sent once: a second attempt finds no more bytes and fails. */
  @Override
  public InputStream inputStream() {
    return bytes;
  }
}
