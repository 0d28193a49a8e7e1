package cn.bangdai.app.materials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hashes by which a file's bytes are known, reckoned while they pass. */
final class Digests {

  /**
   * @param sha256 64 hexadecimal digits
   * @param sm3 the same for SM3 (GB/T 32905); null when it was not asked for
   * @param size bytes that passed
   */
  record Passed(String sha256, String sm3, long size) {}

  /** Networks give small pieces; to write each of them is dear. */
  private static final int BUFFER = 1 << 16;

  private final MessageDigest sha256 = Sha256.digest();
  private final SM3Digest sm3;
  private long size;

  private Digests(boolean withSm3) {
    this.sm3 = withSm3 ? new SM3Digest() : null;
  }

  /**
   * Copies everything.
   *
   * @param most stops soon after so many bytes, so that the size tells that there were more
   */
  static Passed copy(InputStream from, OutputStream to, long most, boolean withSm3)
      throws IOException {
    Digests digests = new Digests(withSm3);
    byte[] buffer = new byte[BUFFER];
    int n = from.readNBytes(buffer, 0, BUFFER);
    while (n > 0) {
      digests.pass(buffer, n);
      to.write(buffer, 0, n);
      n = digests.size > most ? 0 : from.readNBytes(buffer, 0, BUFFER);
    }
    return digests.passed();
  }

  private void pass(byte[] buffer, int n) {
    size += n;
    sha256.update(buffer, 0, n);
    if (sm3 != null) {
      sm3.update(buffer, 0, n);
    }
  }

  private Passed passed() {
    String second = null;
    if (sm3 != null) {
      byte[] out = new byte[sm3.getDigestSize()];
      sm3.doFinal(out, 0);
      second = HexFormat.of().formatHex(out);
    }
    return new Passed(HexFormat.of().formatHex(sha256.digest()), second, size);
  }
}
