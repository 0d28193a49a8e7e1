package cn.bangdai.app.shared.viewer;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Sight;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose rows a connection shows, as the policies of the database read it.
 *
 * @param name {@code person:} and a user name, {@code case:} and a case number, {@code system};
 *     empty for nobody
 * @param sight patterns of {@code RELATION:UNIT}, with spaces between
 * @param groups candidate groups, with spaces between
 */
public record Viewer(String name, String sight, String groups) {

  /** Sees no row of a case; asking for one is an error. */
  static final Viewer NOBODY = new Viewer("", "", "");

  /** The application's own work: limits, messages, sweeping, changing keys. Sees every row. */
  static final Viewer SYSTEM = new Viewer("system", "", "");

  /** What the person's posts let them see, and their tasks. */
  public static Viewer of(Actor actor) {
    return new Viewer(
        "person:" + actor.username(),
        joined(Sight.of(actor).clauses().stream().flatMap(Viewer::patterns)),
        joined(actor.groups().stream()));
  }

  /** Whoever holds the tracking code of that case: its progress and nothing else. */
  public static Viewer ofCase(String caseNumber) {
    return new Viewer("case:" + caseNumber, "", "");
  }

  private static Stream<String> patterns(Sight.Clause clause) {
    String exactly = clause.relation() + ":" + clause.unit();
    return clause.subtree() ? Stream.of(exactly, exactly + ".%") : Stream.of(exactly);
  }

  private static String joined(Stream<String> parts) {
    List<String> all = parts.toList();
    if (all.stream().anyMatch(part -> part.indexOf(' ') >= 0)) {
      throw new IllegalArgumentException("a unit or a role with a space in it: " + all);
    }
    return String.join(" ", all);
  }
}
