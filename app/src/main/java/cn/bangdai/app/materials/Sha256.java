package cn.bangdai.app.materials;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which a file's bytes are known. */
final class Sha256 {

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
