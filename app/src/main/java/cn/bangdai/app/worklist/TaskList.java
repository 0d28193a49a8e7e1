package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The task list: what is left to do, the nearest limit first unless asked otherwise; keyset paging.
 */
@Component
public class TaskList {

  /** How many tasks there are in each scope, whatever the filter. */
  public record Counts(int mine, int claimable, int unit) {

    /** Of one scope. */
    public int of(TaskQuery.Scope scope) {
      return switch (scope) {
        case MINE -> mine;
        case CLAIMABLE -> claimable;
        case UNIT -> unit;
      };
    }
  }

  private final JdbcClient jdbc;
  private final TaskRows rows;
  private final WorklistCounts counts;
  private final TaskScopes scopes;
  private final TaskFilter filters;
  private final Clock clock;

  TaskList(
      JdbcClient jdbc,
      TaskRows rows,
      WorklistCounts counts,
      TaskScopes scopes,
      TaskFilter filters,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.counts = counts;
    this.scopes = scopes;
    this.filters = filters;
    this.clock = clock;
  }

  /** What the actor would find in each scope. */
  public Counts counts(Actor actor) {
    Set<String> whole = scopes.units(actor);
    Set<String> inPart = scopes.unitsInPart(actor);
    whole.removeAll(inPart);
    Counts found = counts.of(actor.username(), actor.groups(), whole);
    return inPart.isEmpty()
        ? found
        : new Counts(found.mine(), found.claimable(), found.unit() + inSight(inPart, actor));
  }

  /** How much waits for the actor: their own, and what they may claim. */
  public int waiting(Actor actor) {
    Counts found = counts.of(actor.username(), actor.groups(), Set.of());
    return found.mine() + found.claimable();
  }

  /** A counter knows nothing of who may see which case: these are counted one by one. */
  private int inSight(Set<String> inPart, Actor actor) {
    Map<String, Object> params = new HashMap<>();
    params.put("inPart", inPart.toArray(String[]::new));
    return jdbc.sql(
            "select count(*)::int from worklist_task t where t.unit = any (:inPart)"
                + scopes.inSight(TaskQuery.Scope.UNIT, actor, params))
        .params(params)
        .query(Integer.class)
        .single();
  }

  /** The open tasks of a case, oldest first. */
  public List<OpenTask> ofCase(String caseNumber) {
    return rows.ofCase(caseNumber);
  }

  /**
   * @param cursor null for the first page
   */
  public Page<OpenTask> find(TaskQuery query, String cursor, int size, Actor actor) {
    record Found(OpenTask task, String key) {}
    TaskOrder order = TaskOrder.of(query.sort());
    Map<String, Object> params = params(actor);
    params.put("limit", size + 1);
    String filter = filters.sql(query, params) + scopes.inSight(query.scope(), actor, params);
    String sql =
        TaskScopes.page(query, filter, order.after(cursor, params) + overdue(query, params));
    List<Found> found =
        jdbc.sql(sql)
            .params(params)
            .query(
                (row, n) -> {
                  OpenTask task = rows.row(row, n);
                  return new Found(task, order.key(task, row.getString("initials")));
                })
            .list();
    Page<Found> page = Paging.page(found, size, Found::key);
    return new Page<>(page.items().stream().map(Found::task).toList(), page.nextCursor());
  }

  /**
   * A red lamp means that the limit is over: nothing due later need be read. Without this, groups
   * with nothing red would be read to their end.
   */
  private String overdue(TaskQuery query, Map<String, Object> params) {
    if (!"RED".equals(query.lamp())) {
      return "";
    }
    params.put("overdueBy", Timestamp.from(clock.instant()));
    return " and %1$s.due_at <= :overdueBy";
  }

  private Map<String, Object> params(Actor actor) {
    Map<String, Object> params = new HashMap<>();
    scopes.bind(actor, params);
    return params;
  }
}
