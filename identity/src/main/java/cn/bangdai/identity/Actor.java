package cn.bangdai.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person on whose behalf a command runs. Comes from sign-in alone, never from a request's
 * content.
 *
 * @param username unique name, as the identity provider knows it
 * @param name name for people
 * @param unit home unit's code
 * @param posts every role at every unit, home unit first
 */
public record Actor(String username, String name, String unit, List<Post> posts) {

  public Actor {
    Objects.requireNonNull(username);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    posts = List.copyOf(posts);
  }

  /** An actor whose roles are all held at the home unit. */
  public static Actor at(String unit, String username, String name, Role... roles) {
    return new Actor(
        username,
        name,
        unit,
        java.util.Arrays.stream(roles).map(role -> new Post(role, unit)).toList());
  }

  /** Candidate groups this person belongs to. */
  public Set<String> groups() {
    return posts.stream().map(Post::group).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Units at which this person holds the role. */
  public Set<String> unitsAs(Role role) {
    return posts.stream()
        .filter(post -> post.role() == role)
        .map(Post::unit)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public boolean is(Role role) {
    return posts.stream().anyMatch(post -> post.role() == role);
  }

  /** Whether this person holds the role at the unit or at one above it. */
  public boolean isOver(String unit, Role role) {
    return unitsAs(role).stream().anyMatch(above -> UnitPath.within(unit, above));
  }
}
