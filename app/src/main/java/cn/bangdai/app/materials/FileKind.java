package cn.bangdai.app.materials;

import java.util.Arrays;

/** The few kinds of file that a browser may be told about; known by their first bytes alone. */
enum FileKind {
  PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

  static final int LONGEST_START = 8;
  private static final String ANYTHING = "application/octet-stream";

  private final String contentType;
  private final byte[] start;

  FileKind(String contentType, int... start) {
    this.contentType = contentType;
    this.start = new byte[start.length];
    for (int i = 0; i < start.length; i++) {
      this.start[i] = (byte) start[i];
    }
  }

  /**
   * @param head the first bytes of the file, eight or all of them
   */
  static String contentType(byte[] head) {
    return Arrays.stream(values())
        .filter(kind -> kind.begins(head))
        .map(kind -> kind.contentType)
        .findFirst()
        .orElse(ANYTHING);
  }

  private boolean begins(byte[] head) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }
}
