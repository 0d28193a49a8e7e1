package cn.bangdai.app.notices;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that named what no earlier one had named, for supervisors and auditors: by whom, why, and
 * against which unit it counts (DESIGN 5, One-time notice; 000-10 counts them).
 */
@Component
public class NoticeOverrides {

  private static final int LONGEST_UNIT = 64;

  /**
   * A notice with an override.
   *
   * @param added names of the materials that it added
   * @param missedBy unit against which it counts; null unless FRONT_MISSED
   */
  public record Row(
      UUID id,
      String caseNumber,
      String itemName,
      String number,
      String unit,
      String issuedBy,
      Instant issuedAt,
      NoticeOverride.Kind override,
      String missedBy,
      String reason,
      List<String> added) {}

  private final JdbcClient jdbc;
  private final CaseAccess access;

  NoticeOverrides(JdbcClient jdbc, CaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** Whether the actor is somebody who is to see them. */
  public static boolean shownTo(Actor actor) {
    return Rights.watches(actor);
  }

  /**
   * The newest first, of cases that the actor may see.
   *
   * @param unit issued by or counted against it or a unit below; null or empty for all
   * @throws Refusal FORBIDDEN for anybody but supervisors and auditors
   */
  public Page<Row> find(String unit, String cursor, int size, Actor actor) {
    if (!shownTo(actor)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "SUPERVISORS_ONLY", "补充告知的汇总只给督查和审计人员看。您经办的件，请到办件页查看。");
    }
    CaseAccess.Filter sight = access.filter(actor, "c");
    Map<String, Object> params = new HashMap<>(sight.params());
    String where = sight.sql() + at(unit, params) + after(cursor, params);
    params.put("limit", size + 1);
    List<Row> rows =
        jdbc.sql(
                """
                select n.*, c.item_name, (select array_agg(l.name order by l.position)
                    from notice_line l where l.notice_id = n.id and l.added) as added
                from notice n join cases c on c.number = n.case_number
                where n.override is not null and %s
                order by n.issued_at desc, n.id desc limit :limit
                """
                    .formatted(where))
            .params(params)
            .query(NoticeOverrides::row)
            .list();
    return Paging.page(rows, size, r -> r.issuedAt() + "\n" + r.id());
  }

  private static String at(String unit, Map<String, Object> params) {
    if (unit == null || unit.isBlank() || unit.length() > LONGEST_UNIT) {
      return "";
    }
    params.put("unit", unit);
    params.put("below", unit.replace("%", "") + ".%");
    return " and (n.unit = :unit or n.unit like :below or n.override_unit = :unit"
        + " or n.override_unit like :below)";
  }

  private static String after(String cursor, Map<String, Object> params) {
    List<String> parts = Paging.parts(cursor, 2);
    if (parts.isEmpty()) {
      return "";
    }
    params.put("beforeAt", Timestamp.from(Paging.instant(parts.get(0))));
    params.put("beforeId", id(parts.get(1)));
    return " and (n.issued_at, n.id) < (:beforeAt, :beforeId)";
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Paging.wrongCursor();
    }
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var added = row.getArray("added");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("item_name"),
        row.getString("number"),
        row.getString("unit"),
        row.getString("issued_by_name"),
        row.getTimestamp("issued_at").toInstant(),
        NoticeOverride.Kind.valueOf(row.getString("override")),
        row.getString("override_unit"),
        row.getString("override_reason"),
        added == null ? List.of() : List.of((String[]) added.getArray()));
  }
}
