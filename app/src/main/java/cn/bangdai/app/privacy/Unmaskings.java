package cn.bangdai.app.privacy;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was shown what, for supervisors and auditors, of the cases that they see. */
@Component
public class Unmaskings {

  /**
   * @param duty in words; null without an open duty
   * @param reason null when none was needed
   * @param many whether it was one too many within an hour
   */
  public record Line(
      UUID id,
      String caseNumber,
      String itemName,
      String field,
      String name,
      String unit,
      String duty,
      String reason,
      boolean many,
      OffsetDateTime at) {}

  private final JdbcClient jdbc;
  private final CaseAccess access;

  Unmaskings(JdbcClient jdbc, CaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * The newest first.
   *
   * @param many only what was one too many within an hour
   * @throws Refusal FORBIDDEN for anybody but supervisors and auditors
   */
  public Page<Line> find(boolean many, String cursor, int size, Actor actor) {
    if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.AUDITOR)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "SUPERVISORS_ONLY", "谁看过个人信息的汇总只给督查和审计人员看。");
    }
    CaseAccess.Filter sight = access.filter(actor, "c");
    Map<String, Object> params = new HashMap<>(sight.params());
    String where = sight.sql() + (many ? " and m.many" : "") + after(cursor, params);
    params.put("limit", size + 1);
    List<Line> lines =
        jdbc.sql(
                """
                select m.*, c.item_name from unmasking m join cases c on c.number = m.case_number
                where %s order by m.at desc, m.id::text desc limit :limit
                """
                    .formatted(where))
            .params(params)
            .query(Unmaskings::line)
            .list();
    return Paging.page(lines, size, l -> l.at().toInstant() + "\n" + l.id());
  }

  private static String after(String cursor, Map<String, Object> params) {
    List<String> parts = Paging.parts(cursor, 2);
    if (parts.isEmpty()) {
      return "";
    }
    params.put("beforeAt", Timestamp.from(Paging.instant(parts.get(0))));
    params.put("beforeId", parts.get(1));
    return " and (m.at, m.id::text) < (:beforeAt, :beforeId)";
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    Unmasking shown = UnmaskingTable.unmasking(row);
    return new Line(
        shown.id(),
        shown.caseNumber(),
        row.getString("item_name"),
        shown.field().title(),
        row.getString("actor_name"),
        row.getString("actor_unit"),
        shown.duty() == null ? null : shown.duty().title(),
        shown.reason(),
        shown.many(),
        Times.local(shown.at()));
  }
}
