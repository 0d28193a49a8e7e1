package cn.bangdai.app.materials.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Walks the outermost boxes of a HEIC file (ISO/IEC 14496-12, 4.2): they are the whole of it. */
final class HeicBoxes {

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;

  private HeicBoxes() {}

  static FileKind require(Path file) throws IOException {
    long left = Files.size(file);
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (left > 0) {
        long size = in.readInt() & 0xFFFFFFFFL;
        requireType(in.readInt());
        int header = HEADER;
        if (size == 1) {
          size = in.readLong();
          header = LONG_HEADER;
        } else if (size == 0) {
          return FileKind.HEIC;
        }
        if (size < header || size > left) {
          throw NotTaken.FILE_BROKEN.found();
        }
        in.skipNBytes(size - header);
        left -= size;
      }
    }
    return FileKind.HEIC;
  }

  /** Four printable letters; anything else is no box but something behind the last one. */
  private static void requireType(int type) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      int letter = type >> shift & 0xFF;
      if (letter < 0x20 || letter > 0x7E) {
        throw NotTaken.FILE_HIDES_ANOTHER.found();
      }
    }
  }
}
