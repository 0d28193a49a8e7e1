package cn.bangdai.app.shared;

import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Text that has to stand in an address but may name a person: addresses land in the logs of every
 * server on the way and in the history of shared browsers. Sealed with the key of personal data, so
 * that any node can read it back; an address made under a key that is gone says nothing any more.
 */
@Component
public class SealedText {

  /** In front of the text, so that no sealed column of a table can be read through an address. */
  private static final String MARK = "address:";

  private final PersonalData secrets;

  SealedText(PersonalData secrets) {
    this.secrets = secrets;
  }

  /** Signs that an address carries as they are; different each time. Empty stays empty. */
  public String seal(String text) {
    return text.isEmpty()
        ? ""
        : secrets.activeKey()
            + "~"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.encrypt(MARK + text));
  }

  /** Empty for anything that was not sealed here, for a key that is gone, and for null. */
  public Optional<String> open(String sealed) {
    int end = sealed == null ? -1 : sealed.indexOf('~');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(end + 1));
      return Optional.of(secrets.decrypt(sealed.substring(0, end), bytes))
          .filter(text -> text.startsWith(MARK))
          .map(text -> text.substring(MARK.length()));
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException notOurs) {
      return Optional.empty();
    }
  }
}
