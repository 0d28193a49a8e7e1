package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Relation;
import cn.bangdai.identity.Sight;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register as one person sees it: {@link MatterAccess} as a condition in SQL. */
@Component
public class MatterList {

  /** A matter in full, with what was said of it so far. */
  public record Detail(MatterRow matter, List<Steps.Step> steps) implements SubjectOfTask.Subject {}

  /** An open task of the matter is, or can become, the actor's. */
  private static final String WORK =
      """
      exists (select 1 from worklist_task t
              where t.case_number = coalesce(unresolved_matter.case_number, unresolved_matter.number)
                and t.facts ->> 'subject' = unresolved_matter.number
                and (t.assignee = :me or (t.assignee is null and t.candidates && :groups::text[])))
      """;

  private final JdbcClient jdbc;
  private final Matters matters;
  private final MatterAccess access;
  private final Steps steps;

  MatterList(JdbcClient jdbc, Matters matters, MatterAccess access, Steps steps) {
    this.jdbc = jdbc;
    this.matters = matters;
    this.access = access;
    this.steps = steps;
  }

  /** NOT_FOUND for one that is not there or may not be seen. */
  public Detail of(String number, Actor actor) {
    if (!access.seenBy(number, actor)) {
      throw Matters.notFound();
    }
    MatterRow matter = matters.find(number).orElseThrow(Matters::notFound);
    return new Detail(matter, steps.of(number));
  }

  /** Whether an open task of the matter is, or can become, the actor's. */
  public boolean worksOn(String number, Actor actor) {
    return access.worksOn(number, actor);
  }

  /**
   * Newest first.
   *
   * @param open true: what goes on; false: all
   * @param cursor null for the first page
   */
  public Page<MatterRow> find(boolean open, String cursor, int size, Actor actor) {
    Map<String, Object> params = new HashMap<>();
    List<String> from = Paging.parts(cursor, 2);
    String after = from.isEmpty() ? "" : " and (registered_at, number) < (:at, :after)";
    if (!from.isEmpty()) {
      params.put("at", Timestamp.from(Paging.instant(from.get(0))));
      params.put("after", from.get(1));
    }
    String sql =
        "select * from unresolved_matter where "
            + seen(actor, params)
            + (open ? " and closed_at is null" : "")
            + after
            + " order by registered_at desc, number desc limit :limit";
    params.put("limit", size + 1);
    List<MatterRow> rows = jdbc.sql(sql).params(params).query(matters::row).list();
    return Paging.page(rows, size, m -> m.registeredAt() + "\n" + m.number());
  }

  private static String seen(Actor actor, Map<String, Object> params) {
    List<String> admitted = new ArrayList<>(List.of("false"));
    int n = 0;
    for (Sight.Clause clause : Sight.of(actor).clauses()) {
      if (clause.relation() == Relation.BEFORE) {
        continue;
      }
      String unit = "sight" + n++;
      params.put(unit, clause.unit());
      admitted.add(within("registered_unit", unit, clause.subtree(), params));
      if (clause.relation() == Relation.REACHED) {
        admitted.add(within("unit", unit, clause.subtree(), params));
      }
    }
    admitted.add(WORK);
    params.put("me", actor.username());
    params.put("groups", actor.groups().toArray(String[]::new));
    return "(" + String.join(" or ", admitted) + ")";
  }

  private static String within(
      String column, String param, boolean subtree, Map<String, Object> params) {
    if (!subtree) {
      return column + " = :" + param;
    }
    params.put(param + "below", params.get(param) + ".%");
    return "(%1$s = :%2$s or %1$s like :%2$sbelow)".formatted(column, param);
  }
}
