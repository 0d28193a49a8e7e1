package cn.bangdai.app.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes as a telephone makes them (RFC 6238), of the demo people's known secret. */
final class Otp {

  private static final String SECRET = "bangdai-demo-otp-001";

  private Otp() {}

  static String now() {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "RAW"));
      long step = Instant.now().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      int code = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(code % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
