package cn.bangdai.app.materials.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Walks the chunks of a PNG (ISO/IEC 15948, 5.3) without unpacking any. */
final class PngFrame {

  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454E44;

  private PngFrame() {}

  /**
   * @throws java.io.EOFException when it ends before its last chunk
   */
  static PictureSize of(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(SIGNATURE);
      int length = in.readInt();
      if (in.readInt() != IHDR || length < SIGNATURE) {
        throw NotTaken.FILE_BROKEN.found();
      }
      int width = in.readInt();
      int height = in.readInt();
      in.skipNBytes(length - SIGNATURE + 4L);
      return new PictureSize(width, height, end(in, SIGNATURE + AROUND_DATA + (long) length));
    }
  }

  private static long end(DataInputStream in, long from) throws IOException {
    long at = from;
    while (true) {
      int length = in.readInt();
      int type = in.readInt();
      if (length < 0) {
        throw NotTaken.FILE_BROKEN.found();
      }
      in.skipNBytes(length + 4L);
      at += AROUND_DATA + (long) length;
      if (type == IEND) {
        return at;
      }
    }
  }
}
