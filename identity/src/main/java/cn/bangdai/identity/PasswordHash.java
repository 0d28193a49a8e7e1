package cn.bangdai.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A password as Keycloak keeps it: PBKDF2 with HMAC-SHA-512. The realm file's demo people have
 * theirs in this form because Keycloak holds a password that is given in clear text to the realm's
 * policy, which their public one does not satisfy; what is stored already is judged when it is
 * changed.
 */
record PasswordHash(byte[] salt, byte[] hash, int iterations) {

  private static final String ALGORITHM = "pbkdf2-sha512";

  /** Reads a credential of type {@code password} of a realm export. */
  static PasswordHash of(JsonNode credential) {
    JsonNode how = JsonMapper.shared().readTree(credential.path("credentialData").asString());
    JsonNode what = JsonMapper.shared().readTree(credential.path("secretData").asString());
    if (!ALGORITHM.equals(how.path("algorithm").asString())) {
      throw new IllegalStateException("not a " + ALGORITHM + " password: " + how);
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        base64.decode(what.path("salt").asString()),
        base64.decode(what.path("value").asString()),
        how.path("hashIterations").asInt());
  }

  boolean matches(String password) {
    try {
      PBEKeySpec given =
          new PBEKeySpec(password.toCharArray(), salt, iterations, hash.length * Byte.SIZE);
      byte[] computed =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(given).getEncoded();
      return MessageDigest.isEqual(hash, computed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
