package cn.bangdai.app.bench;

import cn.bangdai.identity.RealmAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A realm of a whole city, written as files that Keycloak imports: counties, twenty townships in
 * each, villages, and people all over them. The same content each time, so that it is imported
 * once.
 */
final class BigRealm {

  static final String NAME = "big";
  static final String SECRET = "big-secret";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TOWNSHIPS = 20;
  private static final int VILLAGES = 24;
  private static final int PER_FILE = 1_000;

  private final List<String> paths = new ArrayList<>();
  private final int counties;
  private final int people;

  /**
   * @param counties of 501 units each
   */
  BigRealm(int counties, int people) {
    this.counties = counties;
    this.people = people;
  }

  /** How many groups are units. */
  int units() {
    return paths.size();
  }

  /** Writes the files into a folder. */
  void into(Path folder) throws IOException {
    ObjectNode product = product();
    ObjectNode realm = JSON.createObjectNode();
    realm.put("realm", NAME).put("enabled", true).put("sslRequired", "none");
    realm.set("roles", product.get("roles"));
    realm.set("users", product.get("users"));
    ArrayNode clients = realm.putArray("clients");
    product
        .path("clients")
        .forEach(
            client -> {
              if ("bangdai-sync".equals(client.path("clientId").asString())) {
                clients.add(((ObjectNode) client).put("secret", SECRET));
              }
            });
    realm.putArray("groups").add(city());
    Files.writeString(folder.resolve(NAME + "-realm.json"), JSON.writeValueAsString(realm));
    for (int file = 0; file * PER_FILE < people; file++) {
      users(folder.resolve(NAME + "-users-" + file + ".json"), file * PER_FILE);
    }
  }

  private ObjectNode city() {
    ObjectNode city = unit("", "C", "CITY");
    for (int c = 0; c < counties; c++) {
      ObjectNode county = below(city, "/C", "C.A" + c, "COUNTY");
      for (int t = 0; t < TOWNSHIPS; t++) {
        String code = "C.A" + c + ".T" + t;
        ObjectNode township = below(county, "/C/C.A" + c, code, "TOWNSHIP");
        for (int v = 0; v < VILLAGES; v++) {
          below(township, "/C/C.A" + c + "/" + code, code + ".V" + v, "VILLAGE");
        }
      }
    }
    return city;
  }

  private ObjectNode below(ObjectNode above, String path, String code, String level) {
    ObjectNode unit = unit(path, code, level);
    above.withArray("subGroups").add(unit);
    return unit;
  }

  private ObjectNode unit(String path, String code, String level) {
    paths.add(path + "/" + code);
    ObjectNode group = JSON.createObjectNode().put("name", code);
    ObjectNode attributes = group.putObject("attributes");
    attributes.putArray("org_code").add(code);
    attributes.putArray("org_level").add(level);
    return group;
  }

  private void users(Path file, int from) throws IOException {
    ObjectNode content = JSON.createObjectNode().put("realm", NAME);
    ArrayNode users = content.putArray("users");
    for (int n = from; n < Math.min(from + PER_FILE, people); n++) {
      ObjectNode user = users.addObject();
      user.put("username", "p" + n).put("enabled", true).put("firstName", "人员" + n);
      user.putArray("groups").add(paths.get(n % paths.size()));
      user.putArray("realmRoles").add(n % 50 == 0 ? "supervisor" : "village-agent");
    }
    Files.writeString(file, JSON.writeValueAsString(content));
  }

  private static ObjectNode product() throws IOException {
    try (InputStream in = RealmAccounts.class.getResourceAsStream("/realm/bangdai-realm.json")) {
      JsonNode realm = JSON.readTree(in);
      return (ObjectNode) realm;
    }
  }
}
