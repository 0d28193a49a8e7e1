package cn.bangdai.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people of the realm file, for the embedded mode in which no identity provider runs. The same
 * file is what Keycloak imports, so the two can't differ.
 */
public final class RealmAccounts {

  private static final String FILE = "/realm/bangdai-realm.json";

  /**
   * A person of the realm file.
   *
   * @param password as the file gives it; a demo password, known to everyone
   */
  public record Account(Actor actor, String password) {}

  private final Map<String, Account> accounts;

  private RealmAccounts(Map<String, Account> accounts) {
    this.accounts = accounts;
  }

  /** Reads the realm file of this module. */
  public static RealmAccounts read() {
    try (InputStream in = RealmAccounts.class.getResourceAsStream(FILE)) {
      JsonNode realm = JsonMapper.shared().readTree(Objects.requireNonNull(in, FILE));
      Map<String, String> unitByPath = new HashMap<>();
      realm.path("groups").forEach(group -> collect(group, "", unitByPath));
      Map<String, Account> accounts = new LinkedHashMap<>();
      realm.path("users").forEach(user -> add(user, unitByPath, accounts));
      return new RealmAccounts(accounts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode group, String above, Map<String, String> unitByPath) {
    String path = above + "/" + group.path("name").asString();
    unitByPath.put(path, group.path("attributes").path("org_code").path(0).asString());
    group.path("subGroups").forEach(child -> collect(child, path, unitByPath));
  }

  private static void add(
      JsonNode user, Map<String, String> unitByPath, Map<String, Account> accounts) {
    String username = user.path("username").asString();
    String unit = unitByPath.get(user.path("groups").path(0).asString());
    Objects.requireNonNull(unit, () -> FILE + ": " + username + " has no known group");
    List<Role> roles = new ArrayList<>();
    user.path("realmRoles").forEach(role -> Role.of(role.asString()).ifPresent(roles::add));
    String name = user.path("firstName").asString() + user.path("lastName").asString();
    Actor actor = Actor.at(unit, username, name, roles.toArray(Role[]::new));
    String password = user.path("credentials").path(0).path("value").asString();
    accounts.put(username, new Account(actor, password));
  }

  public Optional<Account> find(String username) {
    return Optional.ofNullable(accounts.get(username));
  }

  /** Everyone, in the file's order. */
  public List<Account> all() {
    return List.copyOf(accounts.values());
  }
}
