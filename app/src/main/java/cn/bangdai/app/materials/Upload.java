package cn.bangdai.app.materials;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it comes from a browser or a machine.
 *
 * @param name as given; not trusted; may be null
 * @param contentType as given; not trusted; may be null
 * @param size in bytes
 * @param bytes can be read more than once
 */
public record Upload(String name, String contentType, long size, Bytes bytes) {

  /** Opens the content anew each time. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}
