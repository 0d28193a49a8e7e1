package cn.bangdai.app.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts personal columns (AES-256-GCM or SM4-GCM, as the active key says; a fresh nonce in front
 * of each value) and makes the keyed hashes (HMAC-SHA-256) by which they are searched exactly. PIPL
 * 51.
 */
@Component
public class PersonalData {

  private final EncryptionKeys keys;
  private final SecureRandom random = new SecureRandom();

  PersonalData(EncryptionKeys keys) {
    this.keys = keys;
  }

  /** Name of the key that {@link #encrypt} uses now; kept beside what it encrypted. */
  public String activeKey() {
    return keys.active();
  }

  /** Null stays null. */
  public byte[] encrypt(String plain) {
    if (plain == null) {
      return null;
    }
    byte[] nonce = new byte[Sealing.NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(true, keys.active(), nonce, plain.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Null stays null.
   *
   * @param key name of the key it was encrypted with
   */
  public String decrypt(String key, byte[] stored) {
    if (stored == null) {
      return null;
    }
    byte[] nonce = Arrays.copyOf(stored, Sealing.NONCE);
    byte[] sealed = Arrays.copyOfRange(stored, Sealing.NONCE, stored.length);
    return new String(run(false, key, nonce, sealed), StandardCharsets.UTF_8);
  }

  /** Equal for values that are the same to a person: upper case, no spaces. Null stays null. */
  public byte[] hash(String plain) {
    if (plain == null) {
      return null;
    }
    String normal =
        Normalizer.normalize(plain, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(java.util.Locale.ROOT);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.hashKey(), "HmacSHA256"));
      return mac.doFinal(normal.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] run(boolean seal, String name, byte[] nonce, byte[] content) {
    EncryptionKeys.Key key = keys.key(name);
    try {
      return key.sealing().run(seal, key.bytes(), nonce, content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Personal data can't be read with key " + name, e);
    }
  }
}
