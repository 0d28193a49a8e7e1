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
 * The demo people beside the realm file, for the embedded mode in which no identity provider runs.
 * The same two files are what Keycloak imports, so the two can't differ.
 */
public final class RealmAccounts {

  private static final String REALM = "/realm/bangdai-realm.json";
  private static final String PEOPLE = "/realm/bangdai-users-0.json";

  /** A person of the file. Passwords are demo passwords, known to everyone. */
  public static final class Account {

    private final Actor actor;
    private final PasswordHash password;

    private Account(Actor actor, PasswordHash password) {
      this.actor = actor;
      this.password = password;
    }

    public Actor actor() {
      return actor;
    }

    boolean accepts(String given) {
      return password.matches(given);
    }
  }

  private final Map<String, Account> accounts;

  private RealmAccounts(Map<String, Account> accounts) {
    this.accounts = accounts;
  }

  /** Reads the files of this module. */
  public static RealmAccounts read() {
    return read(json(REALM), json(PEOPLE));
  }

  static RealmAccounts read(JsonNode realm, JsonNode people) {
    Map<String, String> unitByPath = new HashMap<>();
    realm.path("groups").forEach(group -> collect(group, "", unitByPath));
    Map<String, Account> accounts = new LinkedHashMap<>();
    people.path("users").forEach(user -> add(user, unitByPath, accounts));
    return new RealmAccounts(accounts);
  }

  private static JsonNode json(String file) {
    try (InputStream in = RealmAccounts.class.getResourceAsStream(file)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
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
    List<Role> roles = new ArrayList<>();
    user.path("realmRoles").forEach(role -> Role.of(role.asString()).ifPresent(roles::add));
    String name = user.path("lastName").asString("") + user.path("firstName").asString("");
    Actor actor =
        Actor.at(unit(user, username, unitByPath), username, name, roles.toArray(Role[]::new));
    accounts.put(username, new Account(actor, password(user, username)));
  }

  private static String unit(JsonNode user, String username, Map<String, String> unitByPath) {
    JsonNode groups = user.path("groups");
    String unit = groups.size() == 1 ? unitByPath.get(groups.path(0).asString()) : null;
    if (unit == null) {
      throw new IllegalStateException(
          PEOPLE + ": " + username + " must be in one known group, not in " + groups);
    }
    return unit;
  }

  private static PasswordHash password(JsonNode user, String username) {
    for (JsonNode credential : user.path("credentials")) {
      if ("password".equals(credential.path("type").asString())) {
        return PasswordHash.of(credential);
      }
    }
    throw new IllegalStateException(PEOPLE + ": " + username + " has no password");
  }

  public Optional<Account> find(String username) {
    return Optional.ofNullable(accounts.get(username));
  }

  /** Everyone, in the file's order. */
  public List<Account> all() {
    return List.copyOf(accounts.values());
  }
}
