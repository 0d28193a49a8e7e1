package cn.bangdai.identity;

import java.util.List;
import java.util.Set;

/**
 * What a post entitles its holder to, beside {@link Sight}: each rule is named once and asked by
 * pages, interfaces and use cases alike (DESIGN 6). {@code access/matrix.csv} tells what follows
 * from them.
 */
public final class Rights {

  /**
   * 窗口和代办岗位: whom people come to. They ask, answer, meet people and pass papers on, and can be
   * responsible for a case.
   */
  public static final Set<Role> COUNTERS =
      Set.of(Role.VILLAGE_AGENT, Role.TOWNSHIP_AGENT, Role.COUNTY_AGENT, Role.DEPARTMENT_AGENT);

  /** 帮办代办岗位: who takes a request and handles it for somebody. */
  private static final Set<Role> AGENTS =
      Set.of(Role.VILLAGE_AGENT, Role.TOWNSHIP_AGENT, Role.COUNTY_AGENT);

  private Rights() {}

  /** Whether the post stands at a counter. */
  public static boolean atCounter(Post post) {
    return COUNTERS.contains(post.role());
  }

  /** Whether any of the actor's posts does. */
  public static boolean atCounter(Actor actor) {
    return actor.posts().stream().anyMatch(Rights::atCounter);
  }

  /** The units at whose counters the actor stands, home first. */
  public static List<String> counters(Actor actor) {
    return actor.posts().stream().filter(Rights::atCounter).map(Post::unit).distinct().toList();
  }

  /** Whether the post takes requests to handle them for somebody (代办、帮办). */
  public static boolean takesRequests(Post post) {
    return AGENTS.contains(post.role());
  }

  /** Whether the post handles applications without doing so for somebody: a department's window. */
  public static boolean takesApplicationsOnly(Post post) {
    return post.role() == Role.DEPARTMENT_AGENT;
  }

  /** Supervisors of anything. */
  public static boolean supervises(Actor actor) {
    return actor.is(Role.SUPERVISOR);
  }

  /** Supervisors of the unit or of one above it: urge, extend, reassign. */
  public static boolean supervises(Actor actor, String unit) {
    return actor.isOver(unit, Role.SUPERVISOR);
  }

  /** Auditors: read, verify, and see what was denied. */
  public static boolean audits(Actor actor) {
    return actor.is(Role.AUDITOR);
  }

  /** Supervisors and auditors: what is told of many cases at once. */
  public static boolean watches(Actor actor) {
    return supervises(actor) || audits(actor);
  }

  /** Whether the post watches the work of others and has none of its own. */
  public static boolean watches(Post post) {
    return post.role() == Role.SUPERVISOR || post.role() == Role.AUDITOR;
  }

  /** Whether the post has to do with cases; an administrator's has not. */
  public static boolean handlesCases(Post post) {
    return post.role() != Role.ADMIN;
  }

  /** Administrators of anything: lists, versions, figures. */
  public static boolean administers(Actor actor) {
    return actor.is(Role.ADMIN);
  }

  /** Administrators of the unit or of one above it. */
  public static boolean administers(Actor actor, String unit) {
    return actor.isOver(unit, Role.ADMIN);
  }

  /** Who gives the posts at a unit and takes them: its supervisors and administrators. */
  public static boolean appoints(Actor actor, String unit) {
    return supervises(actor, unit) || administers(actor, unit);
  }

  /** Who enters absences and backups at a unit: its supervisors; a township for its stations. */
  public static boolean looksAfter(Actor actor, String unit) {
    return supervises(actor, unit)
        || actor.unitsAs(Role.TOWNSHIP_AGENT).stream()
            .anyMatch(township -> !township.equals(unit) && UnitPath.within(unit, township));
  }

  /** Whether the actor looks after, or appoints, anybody. */
  public static boolean leads(Actor actor) {
    return supervises(actor) || administers(actor) || actor.is(Role.TOWNSHIP_AGENT);
  }
}
