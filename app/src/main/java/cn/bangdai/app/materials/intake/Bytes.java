package cn.bangdai.app.materials.intake;

import java.nio.charset.StandardCharsets;

/** Finds signatures in bytes. */
final class Bytes {

  private Bytes() {}

  static boolean starts(byte[] bytes, String signature) {
    return text(bytes).startsWith(signature);
  }

  static boolean contains(byte[] bytes, String signature) {
    return text(bytes).contains(signature);
  }

  /** One character for each byte. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
