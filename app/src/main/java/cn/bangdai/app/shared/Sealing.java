package cn.bangdai.app.shared;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a personal value is sealed: authenticated, with a nonce of 12 bytes and a tag of 16. */
enum Sealing {
  /** AES-256-GCM. */
  AES(32) {
    @Override
    byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] content)
        throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    }
  },
  /** SM4-GCM (GB/T 32907-2016), for who must use the national algorithms. */
  SM4(16) {
    @Override
    byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] content)
        throws GeneralSecurityException {
      var cipher = GCMBlockCipher.newInstance(new SM4Engine());
      cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
      byte[] out = new byte[cipher.getOutputSize(content.length)];
      try {
        int n = cipher.processBytes(content, 0, content.length, out, 0);
        cipher.doFinal(out, n);
        return out;
      } catch (InvalidCipherTextException e) {
        throw new GeneralSecurityException(e);
      }
    }
  };

  /** In bytes. */
  static final int NONCE = 12;

  private static final int TAG_BITS = 128;

  private final int keyBytes;

  Sealing(int keyBytes) {
    this.keyBytes = keyBytes;
  }

  /** How long its keys are. */
  int keyBytes() {
    return keyBytes;
  }

  /**
   * Seals, or opens what was sealed.
   *
   * @throws GeneralSecurityException when it was not sealed with this key, or has been changed
   */
  abstract byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] content)
      throws GeneralSecurityException;
}
