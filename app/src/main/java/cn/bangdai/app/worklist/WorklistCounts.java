package cn.bangdai.app.worklist;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counters of the task list. A change appends a row, so two commands never wait for each other on a
 * counter; {@link #fold} keeps the rows few.
 */
@Component
class WorklistCounts {

  private final JdbcClient jdbc;

  WorklistCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All three in one statement. Tasks that more than one of the groups may claim count once per
   * group.
   */
  TaskList.Counts of(String username, Collection<String> groups, Collection<String> units) {
    return jdbc.sql(
            """
            select coalesce(sum(n) filter (where key = :me), 0)::int as mine,
                   coalesce(sum(n) filter (where key = any(:groups)), 0)::int as claimable,
                   coalesce(sum(n) filter (where key = any(:units)), 0)::int as unit
            from worklist_count where key = any(:me || :groups::text[] || :units::text[])
            """)
        .param("me", "user:" + username)
        .param("groups", keys("group:", groups))
        .param("units", keys("unit:", units))
        .query(TaskList.Counts.class)
        .single();
  }

  private static String[] keys(String kind, Collection<String> names) {
    return names.stream().map(kind::concat).toArray(String[]::new);
  }

  /** Folds the rows of up to 500 keys into one each. Safe on several nodes at once. */
  @Transactional
  public int fold() {
    return jdbc.sql(
            """
            with many as (
              select key from worklist_count group by key having count(*) > 1 limit 500),
            gone as (
              delete from worklist_count c using many where c.key = many.key returning c.key, c.n)
            insert into worklist_count (key, n)
            select key, sum(n) from gone group by key having sum(n) <> 0
            """)
        .update();
  }
}
