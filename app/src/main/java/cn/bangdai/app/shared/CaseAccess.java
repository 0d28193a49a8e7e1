package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database what {@link Sight} decides: whether a case is visible to an actor, and whether
 * the actor has work to do in it. Every list, page, file and command goes through here.
 */
@Component
public class CaseAccess {

  /** An open task of the case is, or can become, the actor's. */
  private static final String OPEN_TASK =
      """
      exists (select 1 from worklist_task t where t.case_number = %s.number
              and (t.assignee = :sightMe
                   or (t.assignee is null and t.candidates && :sightGroups::text[])))
      """;

  /** Looks a case up in both tables; limited, so that PostgreSQL never reads them as a whole. */
  private static final String PROBE =
      """
      (select true from (
         select 1 from case_unit seen_unit where seen_unit.case_number = %1$s and (%2$s)
         union all
         select 1 from worklist_task seen_task where seen_task.case_number = %1$s
                  and (seen_task.assignee = :sightMe
                       or (seen_task.assignee is null and seen_task.candidates && :sightGroups::text[]))) seen
       limit 1) is true
      """;

  /** The numbers of all visible cases. */
  private static final String NUMBERS =
      """
      select seen_unit.case_number from case_unit seen_unit where %s
      union all
      select t.case_number from worklist_task t where t.assignee = :sightMe
      union all
      select t.case_number from worklist_candidate o join worklist_task t on t.task_id = o.task_id
      where o.grp = any(:sightGroups::text[])
      """;

  /** So many cases are sooner found than met on a walk along all cases of a county. */
  private static final int FEW = 2_000;

  private final JdbcClient jdbc;

  CaseAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same words for a case that is not there and for one that may not be seen. */
  public static Refusal notFound() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "CASE_NOT_FOUND", "没有找到这个办件。请核对办件编号；不属于您单位经办的件在这里查不到。");
  }

  /** NOT_FOUND unless the actor may see the case. */
  public void requireSight(String caseNumber, Actor actor) {
    Filter filter = filter(actor, "c");
    boolean seen =
        jdbc.sql(
                "select exists (select 1 from cases c where c.number = :number and "
                    + filter.sql()
                    + ")")
            .param("number", caseNumber)
            .params(filter.params())
            .query(Boolean.class)
            .single();
    if (!seen) {
      throw notFound();
    }
  }

  /**
   * NOT_FOUND unless visible; FORBIDDEN unless the actor is the responsible agent or an open task
   * of the case is, or can become, the actor's.
   */
  public void requireWork(String caseNumber, Actor actor) {
    record Right(boolean seen, boolean works) {}
    Filter filter = filter(actor, "c");
    Right right =
        jdbc.sql(
                """
                select %s as seen,
                       coalesce(c.responsible = :sightMe, false) or %s as works
                from cases c where c.number = :number
                """
                    .formatted(filter.sql(), OPEN_TASK.formatted("c")))
            .param("number", caseNumber)
            .params(filter.params())
            .query(Right.class)
            .optional()
            .orElseThrow(CaseAccess::notFound);
    if (!right.seen()) {
      throw notFound();
    }
    if (!right.works()) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "NOT_YOUR_WORK", "这个件现在不由您经办，您可以查看，不能改动。需要改动请联系首办负责人。");
    }
  }

  /** Whether {@link #requireWork} would let the actor through. */
  public boolean worksOn(String caseNumber, Actor actor) {
    try {
      requireWork(caseNumber, actor);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /**
   * SQL that admits the visible rows of {@code cases} under the given alias, with its parameters;
   * looks each row up, and so is for few rows or for walks that end soon.
   */
  public Filter filter(Actor actor, String alias) {
    return filterBy(actor, alias + ".number");
  }

  /**
   * The same for rows that name a case.
   *
   * @param number column with the case's number, such as {@code t.case_number}
   */
  public Filter filterBy(Actor actor, String number) {
    Map<String, Object> params = new HashMap<>();
    return new Filter(PROBE.formatted(number, related(actor, params)), params);
  }

  /**
   * The same rows, for a list in an order of its own: to who sees few cases, as a station does,
   * those few are given; for who sees many, each row of the walk is looked up.
   */
  public ListFilter filterOfList(Actor actor, String alias) {
    Map<String, Object> params = new HashMap<>();
    String numbers = NUMBERS.formatted(related(actor, params));
    int visible =
        jdbc.sql("select count(*) from (" + numbers + " limit " + (FEW + 1) + ") visible")
            .params(params)
            .query(Integer.class)
            .single();
    return visible > FEW
        ? new ListFilter(filter(actor, alias), false)
        : new ListFilter(new Filter(alias + ".number in (" + numbers + ")", params), true);
  }

  /** Condition on a row {@code seen_unit} of {@code case_unit}; adds its parameters. */
  private static String related(Actor actor, Map<String, Object> params) {
    List<String> admitted = new ArrayList<>(List.of("false"));
    int n = 0;
    for (Sight.Clause clause : Sight.of(actor).clauses()) {
      String unit = "sight" + n++;
      params.put(unit, clause.unit());
      String match = "seen_unit.unit = :" + unit;
      if (clause.subtree()) {
        params.put(unit + "below", clause.unit() + ".%");
        match = "(" + match + " or seen_unit.unit like :" + unit + "below)";
      }
      admitted.add("(seen_unit.relation = '" + clause.relation() + "' and " + match + ")");
    }
    params.put("sightMe", actor.username());
    params.put("sightGroups", actor.groups().toArray(String[]::new));
    return String.join(" or ", admitted);
  }

  /**
   * A condition for a list.
   *
   * @param few whether it gives the few cases that there are, and does not look each up
   */
  public record ListFilter(Filter filter, boolean few) {}

  /** A condition and its named parameters. */
  public record Filter(String sql, Map<String, Object> params) {}
}
