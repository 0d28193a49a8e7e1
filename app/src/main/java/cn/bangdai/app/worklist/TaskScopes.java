package cn.bangdai.app.worklist;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import cn.bangdai.identity.UnitPath;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose tasks a scope holds, as SQL that reads them in order from an index. */
@Component
class TaskScopes {

  /** What is looked after beside the cases has no item, and belongs to the unit with the task. */
  private static final String BESIDE = " and (t.item_code = '' or %s)";

  private final Units units;
  private final CaseAccess access;

  TaskScopes(Units units, CaseAccess access) {
    this.units = units;
    this.access = access;
  }

  /**
   * The condition that a row {@code t} belongs to a case in the actor's sight, with its parameters;
   * empty for scopes that hold nothing else. A unit also has tasks of cases that are not for
   * everyone there: an approver sees what has been before the approvers.
   */
  String inSight(TaskQuery.Scope scope, Actor actor, Map<String, Object> params) {
    if (scope != TaskQuery.Scope.UNIT) {
      return "";
    }
    CaseAccess.Filter sight = access.filterBy(actor, "t.case_number");
    params.putAll(sight.params());
    return BESIDE.formatted(sight.sql());
  }

  /** Units whose work the actor does, or watches as supervisor or auditor with all below it. */
  Set<String> units(Actor actor) {
    Set<String> found = new LinkedHashSet<>();
    actor.posts().stream().filter(Rights::handlesCases).forEach(post -> found.add(post.unit()));
    for (Role watching : Set.of(Role.SUPERVISOR, Role.AUDITOR)) {
      for (String top : actor.unitsAs(watching)) {
        units.all().stream()
            .map(Unit::code)
            .filter(code -> code.startsWith(top + "."))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Those of {@link #units} that also have tasks of cases which the actor does not see. */
  Set<String> unitsInPart(Actor actor) {
    return units(actor).stream()
        .filter(unit -> actor.posts().stream().noneMatch(post -> isWhole(post, unit)))
        .collect(Collectors.toSet());
  }

  /** Whether every task of the unit is about a case that the post sees. */
  private static boolean isWhole(Post post, String unit) {
    return switch (post.role()) {
      case SUPERVISOR, AUDITOR -> UnitPath.within(unit, post.unit());
      case APPROVER, ADMIN -> false;
      default -> unit.equals(post.unit());
    };
  }

  /** The parameters that every statement of a scope takes. */
  void bind(Actor actor, Map<String, Object> params) {
    params.put("me", actor.username());
    params.put("groups", actor.groups().toArray(String[]::new));
    params.put("units", units(actor).toArray(String[]::new));
  }

  /** The condition that a row {@code t} lies in the scope. */
  static String where(TaskQuery.Scope scope) {
    return switch (scope) {
      case MINE -> "t.assignee = :me";
      case CLAIMABLE ->
          "t.task_id in (select o.task_id from worklist_candidate o where o.grp = any (:groups::text[]))";
      case UNIT -> "t.unit = any (:units::text[])";
    };
  }

  /**
   * A page of the scope. By what is left, each group's or unit's tasks are read in order and
   * merged: the cost follows the page, not the scope.
   *
   * @param filter conditions on {@code t}
   * @param after condition on what follows the cursor, its alias open
   */
  static String page(TaskQuery query, String filter, String after) {
    boolean merge = query.sort() == TaskQuery.Sort.LEFT;
    return switch (query.scope()) {
      case MINE -> plain(query, filter, after);
      case CLAIMABLE ->
          merge
              ? merged(
                  ":groups",
                  "worklist_candidate o join worklist_task t on t.task_id = o.task_id where o.grp = part.of",
                  "o",
                  filter + after.formatted("o"))
              : plain(query, filter, after);
      case UNIT ->
          merge
              ? merged(
                  ":units",
                  "worklist_task t where t.unit = part.of",
                  "t",
                  filter + after.formatted("t"))
              : plain(query, filter, after);
    };
  }

  private static String plain(TaskQuery query, String filter, String after) {
    return """
    select %s, t.initials from worklist_task t
    where %s %s %s
    order by %s limit :limit
    """
        .formatted(
            TaskRows.COLUMNS,
            where(query.scope()),
            filter,
            after.formatted("t"),
            TaskOrder.of(query.sort()).by("t"));
  }

  private static String merged(String parts, String from, String alias, String conditions) {
    return """
    select %s, t.initials
    from (select distinct n.due_at as due, n.plain as plain, n.task_id as id
          from unnest(%s::text[]) part (of)
          cross join lateral (
            select %3$s.due_at, %3$s.plain, %3$s.task_id from %4$s %5$s
            order by %6$s limit :limit) n
          order by due, plain, id limit :limit) next
    join worklist_task t on t.task_id = next.id
    order by t.due_at, t.plain, t.task_id
    """
        .formatted(TaskRows.COLUMNS, parts, alias, from, conditions, TaskOrder.LEFT.by(alias));
  }
}
