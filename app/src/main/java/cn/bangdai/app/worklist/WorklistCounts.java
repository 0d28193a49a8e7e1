package cn.bangdai.app.worklist;

import java.util.Collection;
import java.util.List;
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

  int mine(String username) {
    return sum(List.of("user:" + username));
  }

  /** Tasks that more than one of the groups may claim count once per group. */
  int claimable(Collection<String> groups) {
    return sum(groups.stream().map(group -> "group:" + group).toList());
  }

  int units(Collection<String> units) {
    return sum(units.stream().map(unit -> "unit:" + unit).toList());
  }

  private int sum(List<String> keys) {
    if (keys.isEmpty()) {
      return 0;
    }
    return jdbc.sql("select coalesce(sum(n), 0)::int from worklist_count where key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query(Integer.class)
        .single();
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
