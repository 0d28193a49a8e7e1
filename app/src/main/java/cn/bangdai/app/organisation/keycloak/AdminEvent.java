package cn.bangdai.app.organisation.keycloak;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that an administrator of Keycloak changed.
 *
 * @param id the same whenever it is read
 * @param path what was changed, such as {@code users/ID/role-mappings/realm}
 */
public record AdminEvent(String id, Instant at, String path) {

  private static final Pattern PERSON =
      Pattern.compile("users/([^/]+)(?:/role-mappings/realm.*|/groups/.*)?");

  /** Whose name, state, unit or roles changed; empty when it was about something else. */
  public Optional<String> user() {
    Matcher matcher = PERSON.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a group came, went or changed. */
  public boolean isAboutGroups() {
    return path.startsWith("groups");
  }
}
