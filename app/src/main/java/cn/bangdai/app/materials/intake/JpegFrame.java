package cn.bangdai.app.materials.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) without decoding it.
 *
 * @param orientation as in Exif, 1 to 8; 1 when nothing is said
 */
public record JpegFrame(PictureSize size, int orientation) {

  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;

  /**
   * @throws java.io.EOFException when it ends before its end marker
   */
  public static JpegFrame of(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return new Walk(in).walk();
    }
  }

  private static final class Walk {

    private final DataInputStream in;
    private long at = 2;
    private int width;
    private int height;
    private int orientation = 1;

    Walk(DataInputStream in) throws IOException {
      this.in = in;
      in.skipNBytes(2);
    }

    JpegFrame walk() throws IOException {
      int marker = next();
      while (marker != END_OF_IMAGE) {
        if (standsAlone(marker)) {
          marker = next();
          continue;
        }
        segment(marker);
        marker = marker == START_OF_SCAN ? pastScan() : next();
      }
      return new JpegFrame(new PictureSize(width, height, at), orientation);
    }

    private int read() throws IOException {
      at++;
      return in.readUnsignedByte();
    }

    /** The next marker; bytes FF before it are padding. */
    private int next() throws IOException {
      if (read() != 0xFF) {
        throw NotTaken.FILE_BROKEN.found();
      }
      int marker = read();
      while (marker == 0xFF) {
        marker = read();
      }
      return marker;
    }

    private void segment(int marker) throws IOException {
      int length = in.readUnsignedShort() - 2;
      at += 2;
      if (length < 0) {
        throw NotTaken.FILE_BROKEN.found();
      }
      byte[] content = new byte[length];
      in.readFully(content);
      at += length;
      if (isFrame(marker) && length >= 5) {
        height = unsigned(content, 1);
        width = unsigned(content, 3);
      } else if (marker == APP1) {
        orientation = ExifOrientation.of(content, orientation);
      }
    }

    private static int unsigned(byte[] bytes, int at) {
      return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** Coded data: a zero after FF is data, and so are restart markers. */
    private int pastScan() throws IOException {
      while (true) {
        if (read() == 0xFF) {
          int marker = read();
          while (marker == 0xFF) {
            marker = read();
          }
          if (marker != 0 && !standsAlone(marker)) {
            return marker;
          }
        }
      }
    }

    private static boolean standsAlone(int marker) {
      return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    /** SOF0 to SOF15, among which three markers mean something else. */
    private static boolean isFrame(int marker) {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
  }
}
