package cn.bangdai.app.organisation;

import cn.bangdai.app.RealmAdmin;
import cn.bangdai.app.TestKeycloak;
import cn.bangdai.identity.RealmAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm that the tests' application mirrors: the demo people with their units, so that they
 * stay, and a county SY beside them, with ten townships of three stations and 300 people.
 */
public final class MirroredRealm {

  static final int TOWNSHIPS = 10;
  static final int STATIONS = 3;
  static final int PEOPLE = 300;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PATH = "/" + TestKeycloak.MIRRORED;

  private final RealmAdmin admin = new RealmAdmin(TestKeycloak.server());

  private MirroredRealm() {}

  /** As new. */
  public static MirroredRealm made() {
    MirroredRealm realm = new MirroredRealm();
    realm.admin.call("GET", "?briefRepresentation=true", null).forEach(realm::remove);
    realm.admin.call("POST", "", realm.content());
    return realm;
  }

  /** The application has never heard of the county SY, nor of a station that a test adds. */
  public static void forgottenBy(JdbcClient jdbc) {
    // Another test may have asked for a reading that nobody carried out.
    jdbc.sql("update directory_run set state = 'FAILED' where state in ('ASKED', 'RUNNING')")
        .update();
    jdbc.sql("delete from account where unit like 'SY%'").update();
    jdbc.sql("delete from unit where code like 'SY%' or code = 'LT.JX.09'").update();
    jdbc.sql("update account set confirmed_at = null").update();
    jdbc.sql("update directory_feed set full_at = 'infinity', follow_at = '-infinity'").update();
  }

  private void remove(JsonNode other) {
    if (TestKeycloak.MIRRORED.equals(other.path("realm").asString())) {
      admin.call("DELETE", PATH, null);
    }
  }

  JsonNode call(String method, String path, Object body) {
    return admin.call(method, PATH + path, body);
  }

  /** Id of the group with that code. */
  String group(String code) {
    JsonNode found = call("GET", "/groups?q=org_code:" + code + "&briefRepresentation=true", null);
    return idOfCode(found, code);
  }

  private String idOfCode(JsonNode groups, String code) {
    for (JsonNode group : groups) {
      JsonNode full = call("GET", "/groups/" + group.path("id").asString(), null);
      if (code.equals(full.path("attributes").path("org_code").path(0).asString(""))) {
        return full.path("id").asString();
      }
      String below = idOfCode(group.path("subGroups"), code);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** A new group below another. */
  public void adds(String above, String name, String code, String level) {
    call("POST", "/groups/" + group(above) + "/children", unit(name, code, level));
  }

  /** The group gets another name and code. */
  void changes(String code, String name, String newCode, String level) {
    call("PUT", "/groups/" + group(code), unit(name, newCode, level));
  }

  /** The group goes below another one, with whatever code it has. */
  public void moves(String code, String above) {
    JsonNode group = call("GET", "/groups/" + group(code), null);
    call("POST", "/groups/" + group(above) + "/children", group);
  }

  void removesGroup(String code) {
    call("DELETE", "/groups/" + group(code), null);
  }

  /** Id of the user. */
  String user(String username) {
    return call("GET", "/users?exact=true&username=" + username, null)
        .path(0)
        .path("id")
        .asString();
  }

  public void joins(String username, String code) {
    call("PUT", "/users/" + user(username) + "/groups/" + group(code), null);
  }

  void leaves(String username, String code) {
    call("DELETE", "/users/" + user(username) + "/groups/" + group(code), null);
  }

  void gets(String username, String role) {
    call("POST", roles(username), List.of(call("GET", "/roles/" + role, null)));
  }

  void loses(String username, String role) {
    call("DELETE", roles(username), List.of(call("GET", "/roles/" + role, null)));
  }

  private String roles(String username) {
    return "/users/" + user(username) + "/role-mappings/realm";
  }

  void enables(String username, boolean enabled) {
    call("PUT", "/users/" + user(username), Map.of("enabled", enabled));
  }

  public void renames(String username, String name) {
    call("PUT", "/users/" + user(username), Map.of("firstName", name));
  }

  void removesUser(String username) {
    call("DELETE", "/users/" + user(username), null);
  }

  /** Somebody tries a password; the status of the answer. */
  int tries(String username, String password) {
    return admin.signsIn(TestKeycloak.MIRRORED, username, password);
  }

  private static ObjectNode unit(String name, String code, String level) {
    ObjectNode group = JSON.createObjectNode().put("name", name);
    ObjectNode attributes = group.putObject("attributes");
    attributes.putArray("org_code").add(code);
    attributes.putArray("org_level").add(level);
    return group;
  }

  private String content() {
    ObjectNode product = file("bangdai-realm.json");
    ObjectNode realm = JSON.createObjectNode();
    realm.put("realm", TestKeycloak.MIRRORED).put("enabled", true);
    for (String kept :
        List.of("roles", "eventsEnabled", "enabledEventTypes", "adminEventsEnabled")) {
      realm.set(kept, product.get(kept));
    }
    ArrayNode clients = realm.putArray("clients");
    product.path("clients").forEach(client -> addIfSync(client, clients));
    ArrayNode groups = ((ArrayNode) product.get("groups")).add(county());
    realm.set("groups", groups);
    ArrayNode users = (ArrayNode) product.get("users");
    file("bangdai-users-0.json").path("users").forEach(user -> users.add(withoutPassword(user)));
    for (int n = 0; n < PEOPLE; n++) {
      users.add(person(n));
    }
    realm.set("users", users);
    return JSON.writeValueAsString(realm);
  }

  private static void addIfSync(JsonNode client, ArrayNode clients) {
    if ("bangdai-sync".equals(client.path("clientId").asString())) {
      clients.add(((ObjectNode) client).put("secret", TestKeycloak.SECRET));
    }
  }

  private static JsonNode withoutPassword(JsonNode user) {
    return ((ObjectNode) user).without("credentials");
  }

  private static ObjectNode county() {
    ObjectNode county = unit("沙窑县", "SY", "COUNTY");
    ArrayNode townships = county.putArray("subGroups");
    for (int t = 1; t <= TOWNSHIPS; t++) {
      ObjectNode township = unit("沙窑第" + t + "镇", "SY.T" + t, "TOWNSHIP");
      ArrayNode stations = township.putArray("subGroups");
      for (int s = 1; s <= STATIONS; s++) {
        stations.add(unit("第" + t + "镇第" + s + "村", "SY.T" + t + ".0" + s, "VILLAGE"));
      }
      townships.add(township);
    }
    townships.add(unit("沙窑县民政局", "SY.MZJ", "COUNTY"));
    return county;
  }

  /** The first one administers the county; the others sit at the stations, one after the other. */
  private static ObjectNode person(int n) {
    int t = n % TOWNSHIPS + 1;
    int s = n / TOWNSHIPS % STATIONS + 1;
    String station = "/沙窑县/沙窑第" + t + "镇/第" + t + "镇第" + s + "村";
    ObjectNode user =
        JSON.createObjectNode()
            .put("username", "sy-" + n)
            .put("enabled", true)
            .put("firstName", "沙" + n);
    user.putArray("groups").add(n == 0 ? "/沙窑县" : station);
    user.putArray("realmRoles").add(n == 0 ? "admin" : "village-agent");
    return user;
  }

  private static ObjectNode file(String name) {
    try (InputStream in = RealmAccounts.class.getResourceAsStream("/realm/" + name)) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
