package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The task list: what is left to do, the nearest limit first. Keyset paging by (limit, task id);
 * the claimable scope reads each group's open tasks in order and merges them.
 */
@Component
public class TaskList {

  /** How many tasks there are in each scope, whatever the filter. */
  public record Counts(int mine, int claimable, int unit) {}

  private static final String NO_LIMIT = "infinity";

  private final JdbcClient jdbc;
  private final TaskRows rows;
  private final WorklistCounts counts;

  TaskList(JdbcClient jdbc, TaskRows rows, WorklistCounts counts) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.counts = counts;
  }

  public Counts counts(Actor actor) {
    return new Counts(
        counts.mine(actor.username()),
        counts.claimable(actor.groups()),
        counts.units(units(actor)));
  }

  /** The open tasks of a case, oldest first. */
  public List<OpenTask> ofCase(String caseNumber) {
    return rows.ofCase(caseNumber);
  }

  public Page<OpenTask> find(TaskQuery query, String cursor, int size, Actor actor) {
    Map<String, Object> params = new HashMap<>();
    String filter = filter(query, params);
    String after = after(cursor, params);
    params.put("limit", size + 1);
    String sql =
        switch (query.scope()) {
          case MINE -> mine(filter, after, params, actor);
          case CLAIMABLE -> claimable(filter, after, params, actor);
          case UNIT -> unit(filter, after, params, actor);
        };
    List<OpenTask> found = jdbc.sql(sql).params(params).query(rows::row).list();
    return Paging.page(found, size, TaskList::key);
  }

  private static String mine(String filter, String after, Map<String, Object> params, Actor actor) {
    params.put("me", actor.username());
    return "select %s from worklist_task t where t.assignee = :me %s %s order by t.due_at, t.task_id limit :limit"
        .formatted(TaskRows.COLUMNS, after.formatted("t"), filter);
  }

  private static String claimable(
      String filter, String after, Map<String, Object> params, Actor actor) {
    params.put("groups", actor.groups().toArray(String[]::new));
    return """
    select %s
    from (select distinct n.due_at as due, n.task_id as id
          from unnest(:groups::text[]) g
          cross join lateral (
            select o.due_at, o.task_id
            from worklist_candidate o join worklist_task t on t.task_id = o.task_id
            where o.grp = g %s %s
            order by o.due_at, o.task_id limit :limit) n
          order by due, id limit :limit) next
    join worklist_task t on t.task_id = next.id
    order by t.due_at, t.task_id
    """
        .formatted(TaskRows.COLUMNS, after.formatted("o"), filter);
  }

  private static String unit(String filter, String after, Map<String, Object> params, Actor actor) {
    params.put("units", units(actor).toArray(String[]::new));
    List<String> alternatives = new ArrayList<>(List.of("t.unit = any(:units)"));
    int n = 0;
    for (Post post : actor.posts()) {
      if (post.role() == Role.SUPERVISOR || post.role() == Role.AUDITOR) {
        params.put("below" + n, post.unit() + ".%");
        alternatives.add("t.unit like :below" + n++);
      }
    }
    return "select %s from worklist_task t where (%s) %s %s order by t.due_at, t.task_id limit :limit"
        .formatted(
            TaskRows.COLUMNS, String.join(" or ", alternatives), after.formatted("t"), filter);
  }

  /** Units in which the actor has a post that does or watches work. */
  private static Set<String> units(Actor actor) {
    Set<String> units = new LinkedHashSet<>();
    actor.posts().stream()
        .filter(post -> post.role() != Role.ADMIN)
        .forEach(post -> units.add(post.unit()));
    return units;
  }

  private static String filter(TaskQuery query, Map<String, Object> params) {
    StringBuilder sql = new StringBuilder();
    equal(sql, params, "key", query.key());
    equal(sql, params, "case_number", query.caseNumber());
    equal(sql, params, "item_code", query.item());
    equal(sql, params, "lamp", query.lamp());
    if (query.text() != null && !query.text().isBlank()) {
      String text = query.text().strip();
      params.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      sql.append(" and (t.case_number ilike :text or t.item_name like :text)");
    }
    return sql.toString();
  }

  private static void equal(
      StringBuilder sql, Map<String, Object> params, String column, String value) {
    if (value != null && !value.isBlank()) {
      params.put("f_" + column, value);
      sql.append(" and t.").append(column).append(" = :f_").append(column);
    }
  }

  private static String after(String cursor, Map<String, Object> params) {
    List<String> parts = Paging.parts(cursor, 2);
    if (parts.isEmpty()) {
      return "";
    }
    if (!parts.get(0).equals(NO_LIMIT)) {
      Paging.instant(parts.get(0));
    }
    params.put("afterDue", parts.get(0));
    params.put("afterId", parts.get(1));
    return " and (%1$s.due_at, %1$s.task_id) > (:afterDue::timestamptz, :afterId)";
  }

  private static String key(OpenTask task) {
    String due = task.dueAt() == null ? NO_LIMIT : task.dueAt().toString();
    return due + "\n" + task.id();
  }
}
