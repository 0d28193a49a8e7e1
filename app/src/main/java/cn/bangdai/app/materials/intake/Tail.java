package cn.bangdai.app.materials.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What stands behind a file's own content. Cameras put harmless things there (depth maps, moving
 * pictures), so only what another program would open is looked for; zips by {@link #opensAsZip}.
 */
final class Tail {

  private static final List<String> SIGNATURES =
      List.of(
          "%pdf-",
          "rar!\u001a",
          "7z\u00bc\u00af'\u001c",
          "<html",
          "<!doctype",
          "<script",
          "<?php",
          "this program cannot be run");

  private static final int LONGEST = 32;
  private static final int BUFFER = 1 << 16;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private Tail() {}

  /** Whether a file of another kind lies behind that place. */
  static boolean holdsAnother(Path file, long from) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(from);
      String before = "";
      for (byte[] part = in.readNBytes(BUFFER); part.length > 0; part = in.readNBytes(BUFFER)) {
        String text = before + Bytes.text(part).toLowerCase(Locale.ROOT);
        if (SIGNATURES.stream().anyMatch(text::contains)) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - LONGEST));
      }
    }
    return false;
  }

  /**
   * Whether a program that looks for a zip from the end, as all do, finds one: an end record with
   * its directory right before it.
   */
  static boolean opensAsZip(Path file) throws IOException {
    byte[] end = end(file);
    String text = Bytes.text(end);
    ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = text.lastIndexOf("PK\u0005\u0006"); at >= 0; at = before(text, at)) {
      if (at + END_RECORD <= end.length) {
        long directory = at - (bytes.getInt(at + 12) & 0xFFFFFFFFL);
        if (directory < 0 || text.startsWith("PK\u0001\u0002", (int) directory)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int before(String text, int at) {
    return at == 0 ? -1 : text.lastIndexOf("PK\u0005\u0006", at - 1);
  }

  private static byte[] end(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), 2L * (LONGEST_COMMENT + END_RECORD));
      byte[] end = new byte[length];
      in.seek(in.length() - length);
      in.readFully(end);
      return end;
    }
  }
}
