package cn.bangdai.app.signin;

import cn.bangdai.app.RealmAdmin;
import cn.bangdai.app.TestKeycloak;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an administrator does to people of the realm, named by user and role. */
final class RealmDesk {

  private static final String REALM = "/bangdai";

  private final RealmAdmin admin = new RealmAdmin(TestKeycloak.server());

  /** Somebody new with the demo password, in these groups (paths), with these roles. */
  void hires(String username, List<String> groups, List<String> roles) {
    Map<String, String> password =
        Map.of("type", "password", "value", "bangdai-demo-long", "temporary", "false");
    admin.call(
        "POST",
        REALM + "/users",
        Map.of(
            "username",
            username,
            "firstName",
            "新人",
            "enabled",
            true,
            "groups",
            groups,
            "credentials",
            List.of(password)));
    roles.forEach(role -> gives(username, role));
  }

  void gives(String username, String role) {
    roles("POST", username, role);
  }

  void takesAway(String username, String role) {
    roles("DELETE", username, role);
  }

  private void roles(String method, String username, String role) {
    JsonNode whole = admin.call("GET", REALM + "/roles/" + role, null);
    admin.call(method, user(username) + "/role-mappings/realm", List.of(whole));
  }

  void disables(String username) {
    admin.call("PUT", user(username), Map.of("enabled", false));
  }

  /** Ends every session of that person. */
  void throwsOut(String username) {
    admin.call("POST", user(username) + "/logout", null);
  }

  /** A group at the top with a unit's code and level. */
  void opens(String group, String code, String level) {
    admin.call(
        "POST",
        REALM + "/groups",
        Map.of(
            "name",
            group,
            "attributes",
            Map.of("org_code", List.of(code), "org_level", List.of(level))));
  }

  /** Keycloak tells this address when a session is over. */
  void tells(URI address) {
    JsonNode client = admin.call("GET", REALM + "/clients?clientId=bangdai-web", null).path(0);
    admin.call(
        "PUT",
        REALM + "/clients/" + client.path("id").asString(),
        Map.of(
            "clientId",
            "bangdai-web",
            "attributes",
            Map.of("backchannel.logout.url", address.toString())));
  }

  private String user(String username) {
    JsonNode found =
        admin.call("GET", REALM + "/users?exact=true&username=" + username, null).path(0);
    return REALM + "/users/" + found.path("id").asString();
  }
}
