package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts beside a page of the task list that must be exact for its filter, and stay cheap. */
@Component
public class TaskTallies {

  /** What must be done first among one's own: already overdue, and due before a given instant. */
  public record Urgent(int overdue, int soon) {}

  /** A scope of more tasks than this is not counted by lamp: the count would have to read it. */
  private static final int COUNTED = 2_000;

  private static final int MANY = 100;

  private final JdbcClient jdbc;
  private final TaskScopes scopes;
  private final TaskFilter filters;

  TaskTallies(JdbcClient jdbc, TaskScopes scopes, TaskFilter filters) {
    this.jdbc = jdbc;
    this.scopes = scopes;
    this.filters = filters;
  }

  /**
   * How many tasks of the query have which lamp, whatever lamp the query asks for; the empty text
   * stands for those without a limit. Empty when the scope is too large to be counted in passing.
   */
  public Optional<Map<String, Integer>> byLamp(
      TaskQuery query, TaskList.Counts counted, Actor actor) {
    if (counted.of(query.scope()) > COUNTED) {
      return Optional.empty();
    }
    Map<String, Object> params = params(actor);
    String filter =
        filters.sql(query.withLamp(null), params) + scopes.inSight(query.scope(), actor, params);
    Map<String, Integer> found = new LinkedHashMap<>();
    jdbc.sql(
            "select coalesce(t.lamp, '') as lamp, count(*)::int as n from worklist_task t where "
                + TaskScopes.where(query.scope())
                + filter
                + " group by 1")
        .params(params)
        .query(
            row -> {
              found.put(row.getString("lamp"), row.getInt("n"));
            });
    return Optional.of(found);
  }

  /** Of the actor's own tasks. */
  public Urgent urgent(Instant before, Actor actor) {
    return jdbc.sql(
            """
            select count(*) filter (where lamp = 'RED')::int as overdue,
                   count(*) filter (where lamp is distinct from 'RED')::int as soon
            from worklist_task where assignee = :me and due_at <= :before
            """)
        .param("me", actor.username())
        .param("before", Timestamp.from(before))
        .query(Urgent.class)
        .single();
  }

  /** Tasks of the query that came after an instant, {@value #MANY} at most. */
  public int since(TaskQuery query, Instant since, Actor actor) {
    Map<String, Object> params = params(actor);
    params.put("since", Timestamp.from(since));
    params.put("most", MANY);
    String filter = filters.sql(query, params) + scopes.inSight(query.scope(), actor, params);
    String came = query.scope() == TaskQuery.Scope.MINE ? "held_since" : "created_at";
    return jdbc.sql(
            "select count(*)::int from (select 1 from worklist_task t where "
                + TaskScopes.where(query.scope())
                + (" and t." + came + " > :since")
                + filter
                + " limit :most) fresh")
        .params(params)
        .query(Integer.class)
        .single();
  }

  private Map<String, Object> params(Actor actor) {
    Map<String, Object> params = new HashMap<>();
    scopes.bind(actor, params);
    return params;
  }
}
