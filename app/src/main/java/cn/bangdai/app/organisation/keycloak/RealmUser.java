package cn.bangdai.app.organisation.keycloak;

import tools.jackson.databind.JsonNode;

/**
 * A user.
 *
 * @param name name for people; the user name where none is kept
 */
public record RealmUser(String id, String username, String name, boolean enabled) {

  static RealmUser of(JsonNode user) {
    String username = user.path("username").asString("");
    // As Chinese names are written: family name first, nothing between.
    String name =
        user.path("lastName").asString("").strip() + user.path("firstName").asString("").strip();
    return new RealmUser(
        user.path("id").asString(""),
        username,
        name.isEmpty() ? username : name,
        user.path("enabled").asBoolean(false));
  }
}
