package cn.bangdai.app.materials.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as Exif tells it (tag 0x0112 of the first directory). */
final class ExifOrientation {

  private static final int TIFF = 6;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /**
   * @param segment content of an APP1 segment
   * @return 1 to 8; {@code otherwise} when the segment says nothing readable
   */
  static int of(byte[] segment, int otherwise) {
    if (!Bytes.starts(segment, "Exif\0\0") || segment.length < TIFF + 8) {
      return otherwise;
    }
    ByteBuffer tiff = ByteBuffer.wrap(segment, TIFF, segment.length - TIFF).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return otherwise;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0, at = directory + 2; i < entries && at <= tiff.limit() - ENTRY; i++) {
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? value : otherwise;
      }
      at += ENTRY;
    }
    return otherwise;
  }
}
