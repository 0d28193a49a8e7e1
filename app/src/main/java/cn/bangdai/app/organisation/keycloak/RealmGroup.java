package cn.bangdai.app.organisation.keycloak;

import tools.jackson.databind.JsonNode;

/**
 * A group of the tree.
 *
 * @param parentId empty at the top
 * @param code attribute {@code org_code}; null for a group that is no unit
 * @param level attribute {@code org_level}; null when it says none
 * @param subGroups how many groups lie directly below it
 */
public record RealmGroup(
    String id, String parentId, String name, String code, String level, int subGroups) {

  static RealmGroup of(JsonNode group, String parent) {
    return new RealmGroup(
        group.path("id").asString(""),
        parent,
        group.path("name").asString("").strip(),
        attribute(group, "org_code"),
        attribute(group, "org_level"),
        group.path("subGroupCount").asInt(0));
  }

  private static String attribute(JsonNode group, String name) {
    String value = group.path("attributes").path(name).path(0).asString("").strip();
    return value.isEmpty() ? null : value;
  }
}
