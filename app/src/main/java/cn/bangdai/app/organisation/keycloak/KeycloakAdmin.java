package cn.bangdai.app.organisation.keycloak;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read of Keycloak, page by page, so that memory does not grow with the realm.
 *
 * <p>Spoken over the JDK's HTTP client: these are eight reading calls, for which Keycloak's own
 * client would bring a JAX-RS implementation and a second Jackson beside Spring's.
 *
 * <p>All methods throw {@link KeycloakAway} when Keycloak can't be read.
 */
public class KeycloakAdmin {

  private static final int PAGE = 500;

  private final AdminHttp http;

  public KeycloakAdmin(KeycloakSettings settings, JsonMapper json) {
    this.http = new AdminHttp(settings, json);
  }

  /**
   * The groups directly below one.
   *
   * @param parent id; empty for the top
   */
  public void groups(String parent, Consumer<List<RealmGroup>> to) {
    String path = parent.isEmpty() ? "groups" : "groups/" + parent + "/children";
    Map<String, Object> full = Map.of("briefRepresentation", false);
    pages(path, full, group -> RealmGroup.of(group, parent), to);
  }

  /** Everybody; service accounts are nobody. */
  public void users(Consumer<List<RealmUser>> to) {
    pages("users", Map.of("briefRepresentation", true), RealmUser::of, to);
  }

  /** Ids of the users in a group, not of those below it. */
  public void members(String group, Consumer<List<String>> to) {
    String path = "groups/" + group + "/members";
    pages(path, Map.of("briefRepresentation", true), user -> text(user, "id"), to);
  }

  /** Ids of the users who hold a realm role themselves; nobody when there is no such role. */
  public void holders(String role, Consumer<List<String>> to) {
    String path = "roles/" + AdminHttp.encoded(role) + "/users";
    pages(path, Map.of("briefRepresentation", true), user -> text(user, "id"), to);
  }

  /** One user; empty when that user has gone. */
  public Optional<RealmUser> user(String id) {
    return http.get("users/" + AdminHttp.encoded(id), Map.of()).map(RealmUser::of);
  }

  /** The groups that a user is in. */
  public List<RealmGroup> groupsOf(String user) {
    String path = "users/" + AdminHttp.encoded(user) + "/groups";
    return all(
        http.get(path, Map.of("briefRepresentation", false)), group -> RealmGroup.of(group, ""));
  }

  /** The realm roles that a user holds without detour. */
  public List<String> rolesOf(String user) {
    String path = "users/" + AdminHttp.encoded(user) + "/role-mappings/realm";
    return all(http.get(path, Map.of()), role -> text(role, "name"));
  }

  /** What was changed since a moment, the newest first; at most {@code most}. */
  public List<AdminEvent> changesSince(Instant from, int most) {
    Map<String, Object> asked = Map.of("dateFrom", from.toEpochMilli(), "max", most);
    return all(
        http.get("admin-events", asked),
        event -> new AdminEvent(text(event, "id"), at(event), text(event, "resourcePath")));
  }

  /** Sign-ins refused since a moment, the newest first; at most {@code most}. */
  public List<SignInError> signInErrorsSince(Instant from, int most) {
    Map<String, Object> asked =
        Map.of("type", "LOGIN_ERROR", "dateFrom", from.toEpochMilli(), "max", most);
    return all(
        http.get("events", asked),
        event ->
            new SignInError(
                text(event, "id"),
                at(event),
                event.path("details").path("username").asString(""),
                text(event, "ipAddress"),
                text(event, "error")));
  }

  private <T> void pages(
      String path, Map<String, Object> asked, Function<JsonNode, T> read, Consumer<List<T>> to) {
    for (int first = 0; ; first += PAGE) {
      Map<String, Object> page = new LinkedHashMap<>(asked);
      page.put("first", first);
      page.put("max", PAGE);
      List<T> found = all(http.get(path, page), read);
      if (!found.isEmpty()) {
        to.accept(found);
      }
      if (found.size() < PAGE) {
        return;
      }
    }
  }

  private static <T> List<T> all(Optional<JsonNode> array, Function<JsonNode, T> read) {
    return array.stream()
        .flatMap(nodes -> StreamSupport.stream(nodes.spliterator(), false))
        .map(read)
        .toList();
  }

  private static Instant at(JsonNode event) {
    return Instant.ofEpochMilli(event.path("time").asLong(0));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
