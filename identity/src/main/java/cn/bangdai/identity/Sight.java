package cn.bangdai.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an actor may see: the one place where that is decided, for pages, interfaces, files, exports
 * and counts alike. A case is in sight when a relation between it and a unit satisfies one clause,
 * or when one of its open tasks is the actor's or can be claimed by the actor.
 *
 * @param clauses alternatives; none means that no case content is visible
 */
public record Sight(List<Clause> clauses) {

  /**
   * @param subtree whether units below {@code unit} count too
   */
  public record Clause(Relation relation, String unit, boolean subtree) {

    boolean admits(Relation actual, String actualUnit) {
      return relation == actual
          && (subtree ? UnitPath.within(actualUnit, unit) : actualUnit.equals(unit));
    }
  }

  private record Rule(Relation relation, boolean subtree) {}

  private static final Rule OWN = new Rule(Relation.ORIGIN, false);
  private static final Rule OWN_AND_BELOW = new Rule(Relation.ORIGIN, true);
  private static final Rule REACHED = new Rule(Relation.REACHED, false);
  private static final Rule REACHED_BELOW = new Rule(Relation.REACHED, true);
  private static final Rule BEFORE = new Rule(Relation.BEFORE, false);
  private static final Rule BEFORE_BELOW = new Rule(Relation.BEFORE, true);

  /** Which relations each role sees, at its own unit or below it as well. */
  private static final Map<Role, List<Rule>> RULES =
      Map.of(
          Role.VILLAGE_AGENT, List.of(OWN),
          Role.TOWNSHIP_AGENT, List.of(OWN_AND_BELOW, REACHED),
          Role.COUNTY_AGENT, List.of(OWN, REACHED),
          Role.DEPARTMENT_AGENT, List.of(REACHED),
          Role.APPROVER, List.of(BEFORE),
          Role.SUPERVISOR, List.of(OWN_AND_BELOW, REACHED_BELOW, BEFORE_BELOW),
          Role.AUDITOR, List.of(OWN_AND_BELOW, REACHED_BELOW, BEFORE_BELOW),
          Role.ADMIN, List.of());

  public Sight {
    clauses = List.copyOf(clauses);
  }

  /** The sight that an actor's posts give. */
  public static Sight of(Actor actor) {
    Set<Clause> clauses = new LinkedHashSet<>();
    for (Post post : actor.posts()) {
      for (Rule rule : RULES.get(post.role())) {
        clauses.add(new Clause(rule.relation(), post.unit(), rule.subtree()));
      }
    }
    return new Sight(List.copyOf(clauses));
  }

  /** Whether any of a case's relations is admitted. */
  public boolean admits(Collection<Map.Entry<Relation, String>> relations) {
    return relations.stream()
        .anyMatch(r -> clauses.stream().anyMatch(c -> c.admits(r.getKey(), r.getValue())));
  }
}
