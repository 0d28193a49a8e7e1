package cn.bangdai.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who a token speaks of: the one place that reads our realm's claims, for sign-in on pages and for
 * tokens that machines send. Whether the token is genuine has been decided before.
 *
 * <p>Claims: {@code preferred_username}; {@code given_name} and {@code family_name}; {@code roles},
 * the realm roles; {@code groups}, full paths of the groups somebody is in; {@code org_code}, the
 * codes of these groups and of all above them.
 */
public final class TokenActor {

  private TokenActor() {}

  /**
   * @throws TokenRefused if the unit is missing or not the only one, or no role is ours
   */
  public static Actor of(Map<String, ?> claims) {
    String unit = unit(claims);
    Role[] roles =
        texts(claims, "roles").stream()
            .flatMap(name -> Role.of(name).stream())
            .distinct()
            .toArray(Role[]::new);
    if (roles.length == 0) {
      throw new TokenRefused(SignInRefusal.NO_ROLE);
    }
    String username = Objects.requireNonNull(text(claims, "preferred_username"));
    return Actor.at(unit, username, name(claims, username), roles);
  }

  /**
   * The code that no other lies below, if there is just one. Somebody who is in a group and in one
   * above it has two units, too, although their codes look like one way down.
   */
  private static String unit(Map<String, ?> claims) {
    List<String> codes = lowest(texts(claims, "org_code"), ".");
    if (codes.isEmpty()) {
      throw new TokenRefused(SignInRefusal.NO_UNIT);
    }
    List<String> groups = texts(claims, "groups");
    if (codes.size() > 1 || lowest(groups, "/").size() < groups.size()) {
      throw new TokenRefused(SignInRefusal.SEVERAL_UNITS);
    }
    return codes.get(0);
  }

  private static List<String> lowest(List<String> paths, String separator) {
    return paths.stream()
        .distinct()
        .filter(path -> paths.stream().noneMatch(other -> other.startsWith(path + separator)))
        .toList();
  }

  /** As Chinese names are written: family name first, nothing between. */
  private static String name(Map<String, ?> claims, String username) {
    String name =
        Objects.toString(text(claims, "family_name"), "")
            + Objects.toString(text(claims, "given_name"), "");
    return name.isBlank() ? username : name.strip();
  }

  private static String text(Map<String, ?> claims, String claim) {
    return claims.get(claim) instanceof String text && !text.isBlank() ? text : null;
  }

  private static List<String> texts(Map<String, ?> claims, String claim) {
    Object value = claims.get(claim);
    if (value instanceof String one) {
      return List.of(one);
    }
    return value instanceof Collection<?> several
        ? several.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
