package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases an actor may see, the newest first. */
@Component
public class CaseList {

  /** A case in a list; the applicant masked. */
  public record Row(
      String caseNumber,
      String mode,
      String item,
      String itemName,
      String applicant,
      String origin,
      String window,
      String responsible,
      String status,
      String result,
      String lamp,
      OffsetDateTime registeredAt) {}

  /**
   * What is asked for; each part null for all.
   *
   * @param text a case number or its beginning, part of an item's name, an applicant's exact name,
   *     identifier or telephone, words in one of the case's files, or the number, name or code of
   *     the project it belongs to
   * @param unit registered there or below
   */
  public record Query(String text, String status, String lamp, String unit) {

    /** Whether it compares with a text. */
    private boolean isSearch() {
      return CaseFilter.given(text) || CaseFilter.given(unit);
    }
  }

  /** Place of a case in the list. */
  private record Key(Instant registeredAt, String number) {

    /** Null for the beginning. */
    private static Key read(String cursor) {
      List<String> parts = Paging.parts(cursor, 2);
      return parts.isEmpty() ? null : new Key(Paging.instant(parts.get(0)), parts.get(1));
    }

    private String written() {
      return registeredAt + "\n" + number;
    }
  }

  /** So many numbers are looked at in one go; most of them show a page. */
  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final CaseFilter filter;

  CaseList(JdbcClient jdbc, CaseAccess access, CaseFilter filter) {
    this.jdbc = jdbc;
    this.access = access;
    this.filter = filter;
  }

  public Page<Row> find(Query query, String cursor, int size, Actor actor) {
    Key after = Key.read(cursor);
    CaseAccess.ListFilter sight = access.filterOfList(actor, "c");
    List<Row> rows =
        sight.few() || !query.isSearch()
            ? walk(query, after, size + 1, sight.filter())
            : search(query, after, size + 1, sight.filter());
    return Paging.page(rows, size, CaseList::key);
  }

  private List<Row> walk(Query query, Key after, int most, CaseAccess.Filter sight) {
    Map<String, Object> params = new HashMap<>(sight.params());
    String conditions = sight.sql() + filter.sql(query, params) + after(after, params);
    return rows(conditions, params, most);
  }

  /**
   * A row is only compared with a text once PostgreSQL has asked whether it may be seen, which for
   * every case of a county takes seconds. So it is asked the other way round: which numbers the
   * search finds, without asking for whom, and of those which may be seen.
   */
  private List<Row> search(Query query, Key after, int most, CaseAccess.Filter sight) {
    List<Row> rows = new ArrayList<>();
    List<Key> found;
    Key last = after;
    do {
      Key from = last;
      found = Viewers.asSystem(() -> keys(query, from));
      Map<String, Object> params = new HashMap<>(sight.params());
      params.put("numbers", found.stream().map(Key::number).toArray(String[]::new));
      rows.addAll(rows("c.number = any (:numbers) and " + sight.sql(), params, most - rows.size()));
      last = found.isEmpty() ? last : found.get(found.size() - 1);
    } while (rows.size() < most && found.size() == AT_ONCE);
    return rows;
  }

  /** Nothing but numbers leaves it, for {@link #search} to ask about. */
  private List<Key> keys(Query query, Key after) {
    Map<String, Object> params = new HashMap<>();
    String conditions = filter.sql(query, params) + after(after, params);
    return jdbc.sql(
            """
            select c.number, c.registered_at from cases c where true %s
            order by c.registered_at desc, c.number desc limit :limit
            """
                .formatted(conditions))
        .params(params)
        .param("limit", AT_ONCE)
        .query(
            (row, n) ->
                new Key(row.getTimestamp("registered_at").toInstant(), row.getString("number")))
        .list();
  }

  private List<Row> rows(String conditions, Map<String, Object> params, int most) {
    return jdbc.sql(
            """
            select c.number, c.mode, c.item_code, c.item_name, c.applicant_masked, c.origin, c.window_unit,
                   c.responsible, c.status, c.result, c.lamp, c.registered_at
            from cases c
            where %s
            order by c.registered_at desc, c.number desc
            limit :limit
            """
                .formatted(conditions))
        .params(params)
        .param("limit", most)
        .query((row, n) -> row(row))
        .list();
  }

  private static String key(Row row) {
    return new Key(row.registeredAt().toInstant(), row.caseNumber()).written();
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        row.getString("number"),
        row.getString("mode"),
        row.getString("item_code"),
        row.getString("item_name"),
        row.getString("applicant_masked"),
        row.getString("origin"),
        row.getString("window_unit"),
        row.getString("responsible"),
        row.getString("status"),
        row.getString("result"),
        row.getString("lamp"),
        Times.local(row.getTimestamp("registered_at").toInstant()));
  }

  private static String after(Key key, Map<String, Object> params) {
    if (key == null) {
      return "";
    }
    params.put("afterAt", Timestamp.from(key.registeredAt()));
    params.put("afterNumber", key.number());
    return " and (c.registered_at, c.number) < (:afterAt, :afterNumber)";
  }
}
