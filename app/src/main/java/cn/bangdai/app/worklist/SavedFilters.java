package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 常用筛选: filters of the task list that a person keeps under a name. Nobody else sees them. */
@Component
public class SavedFilters {

  /**
   * A filter kept.
   *
   * @param query the query part of the list's address
   */
  public record Saved(String name, String query) {}

  /** As many as fit on a screen beside the lamps. */
  public static final int MOST = 20;

  /** Characters of a name. */
  public static final int LONGEST_NAME = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedFilters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Oldest first. */
  public List<Saved> of(String username) {
    return jdbc.sql(
            """
            select name, query from worklist_filter where username = :username
            order by created_at, name
            """)
        .param("username", username)
        .query(Saved.class)
        .list();
  }

  /** Keeps a filter; one of the same name gives way to it. */
  @Transactional
  public void save(String username, String name, String query) {
    String clean = name == null ? "" : name.replaceAll("\\p{Cntrl}", "").strip();
    if (clean.isEmpty()) {
      throw wrong("FILTER_NAME_MISSING", "请给这个筛选起个名字，例如“今天要送达的”。");
    }
    if (clean.length() > LONGEST_NAME) {
      throw wrong("FILTER_NAME_TOO_LONG", "名字太长了，请不要超过 " + LONGEST_NAME + " 个字。");
    }
    // Two saves of one person at once would each count without the other.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('worklist_filter ' || :username, 0))")
        .param("username", username)
        .query((row, n) -> n)
        .list();
    if (full(username, clean)) {
      throw wrong("FILTERS_FULL", "常用筛选最多保存 " + MOST + " 个。请先删掉不用的，再保存这个。");
    }
    jdbc.sql(
            """
            insert into worklist_filter (username, name, query, created_at)
            values (:username, :name, :query, :now)
            on conflict (username, name) do update set query = excluded.query
            """)
        .param("username", username)
        .param("name", clean)
        .param("query", query)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Nothing happens when there is none of that name. */
  public void delete(String username, String name) {
    jdbc.sql("delete from worklist_filter where username = :username and name = :name")
        .param("username", username)
        .param("name", name.replaceAll("\\p{Cntrl}", ""))
        .update();
  }

  private boolean full(String username, String name) {
    return jdbc.sql(
                """
                select count(*)::int from worklist_filter
                where username = :username and name <> :name
                """)
            .param("username", username)
            .param("name", name)
            .query(Integer.class)
            .single()
        >= MOST;
  }

  private static Refusal wrong(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of("name", sentence));
  }
}
