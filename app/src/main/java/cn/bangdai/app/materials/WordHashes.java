package cn.bangdai.app.materials;

import cn.bangdai.app.shared.PersonalData;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Turns words into keyed hashes of neighbouring signs. Chinese has no spaces to cut at, names have
 * two or three signs, and PostgreSQL's own trigrams can't find two: so every two and every three
 * signs are hashed, letters and digits alike, punctuation and spaces left out. What was read is not
 * kept: these texts name people (PIPL 51).
 */
@Component
class WordHashes {

  private static final int SHORT = 2;
  private static final int LONG = 3;

  private final PersonalData secrets;

  WordHashes(PersonalData secrets) {
    this.secrets = secrets;
  }

  /** Everything by which the text can be found. */
  Long[] of(String text) {
    int[] signs = signs(text);
    Set<Long> hashes = new LinkedHashSet<>();
    addAll(hashes, signs, SHORT);
    addAll(hashes, signs, LONG);
    return hashes.toArray(Long[]::new);
  }

  /**
   * What a text must have to contain what is looked for; empty when that is too short to look for.
   * Exact for two and three signs; for more, all of them occur, nearly always side by side.
   */
  Long[] wanted(String text) {
    int[] signs = signs(text);
    Set<Long> hashes = new LinkedHashSet<>();
    addAll(hashes, signs, signs.length > SHORT ? LONG : SHORT);
    return hashes.toArray(Long[]::new);
  }

  private static int[] signs(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .toArray();
  }

  private void addAll(Set<Long> hashes, int[] signs, int length) {
    for (int i = 0; i + length <= signs.length; i++) {
      hashes.add(hash(new String(signs, i, length)));
    }
  }

  private long hash(String gram) {
    return ByteBuffer.wrap(secrets.hash(gram)).getLong();
  }
}
