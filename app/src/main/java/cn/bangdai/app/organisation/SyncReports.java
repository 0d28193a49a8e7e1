package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.KeycloakSettings;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the readings of the directory went, for administrators. */
@Component
public class SyncReports {

  private static final int LAST = 15;
  private static final String SELECT =
      """
      select id, kind, dry, asked_by, state, asked_at, finished_at, units, people, counts, problem
      from directory_run
      """;

  /**
   * How it stands.
   *
   * @param configured whether there is a directory to read
   * @param runs the last readings, the newest first
   */
  public record Overview(boolean configured, FeedTable.Reach reach, List<SyncRun> runs) {

    /** Whether a reading is asked for or under way. */
    public boolean underWay() {
      return runs.stream().anyMatch(run -> !run.isOver());
    }
  }

  /**
   * Something that a reading found.
   *
   * @param unit code; null when it can't be told
   * @param username null when it is about a unit
   * @param before a name, a code, or roles joined by commas; null where nothing changes
   */
  public record Change(
      long id,
      ChangeKind kind,
      String unit,
      String username,
      String name,
      String before,
      String after) {}

  private final JdbcClient jdbc;
  private final FeedTable feed;
  private final KeycloakSettings settings;
  private final JsonMapper json;

  SyncReports(JdbcClient jdbc, FeedTable feed, KeycloakSettings settings, JsonMapper json) {
    this.jdbc = jdbc;
    this.feed = feed;
    this.settings = settings;
    this.json = json;
  }

  public Overview overview(Actor admin) {
    AdminScope.units(admin);
    List<SyncRun> runs =
        jdbc.sql(SELECT + "order by id desc limit :most")
            .param("most", LAST)
            .query(this::run)
            .list();
    return new Overview(settings.isConfigured(), feed.reach(), runs);
  }

  /**
   * @throws Refusal NOT_FOUND when there is none
   */
  public SyncRun one(long id, Actor admin) {
    AdminScope.units(admin);
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id)
        .query(this::run)
        .optional()
        .orElseThrow(
            () -> new Refusal(Refusal.Kind.NOT_FOUND, "SYNC_NOT_FOUND", "没有找到这次同步，请刷新页面再看。"));
  }

  /**
   * What a reading found in the administrator's units, and with people whose unit can't be told.
   *
   * @param problems those that are wrong in Keycloak, or else the changes
   */
  public Page<Change> found(long run, boolean problems, Actor admin, String cursor, Integer limit) {
    String[] units = AdminScope.units(admin);
    int size = Paging.size(limit);
    List<Change> rows =
        jdbc.sql(
                """
                select id, kind, unit, username, name, before, after from directory_change
                where run = :run and problem = :problems and id > :after
                  and (unit is null or exists (select from unnest(:units::text[]) s
                                               where unit = s or starts_with(unit, s || '.')))
                order by id limit :limit
                """)
            .param("run", run)
            .param("problems", problems)
            .param("after", Paging.number(cursor))
            .param("units", units)
            .param("limit", size + 1)
            .query(Change.class)
            .list();
    return Paging.page(rows, size, row -> String.valueOf(row.id()));
  }

  private SyncRun run(ResultSet row, int n) throws SQLException {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    json.readTree(row.getString("counts"))
        .properties()
        .forEach(e -> counts.put(ChangeKind.valueOf(e.getKey()), e.getValue().asInt()));
    return new SyncRun(
        row.getLong("id"),
        row.getString("kind"),
        row.getBoolean("dry"),
        row.getString("asked_by"),
        row.getString("state"),
        at(row.getTimestamp("asked_at")),
        at(row.getTimestamp("finished_at")),
        row.getObject("units", Integer.class),
        row.getObject("people", Integer.class),
        counts,
        row.getString("problem"));
  }

  private static OffsetDateTime at(Timestamp at) {
    return at == null ? null : Times.local(at.toInstant());
  }
}
