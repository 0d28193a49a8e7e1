package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.identity.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the top of a case for whoever may see it: access and content in one statement. */
@Component
public class CaseHeads {

  private final JdbcClient jdbc;
  private final CaseAccess access;

  CaseHeads(JdbcClient jdbc, CaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** NOT_FOUND for a case that the actor may not see, and for one that is not there. */
  public CaseHead of(String number, Actor actor) {
    CaseAccess.Filter sight = access.filter(actor, "c");
    return jdbc.sql(
            """
            select c.*, a.kind as applicant_kind, a.name_masked, a.id_type, a.id_masked, a.phone_masked,
                   a.groups, r.name as responsible_name,
                   array(select p.unit from case_party p
                         where p.case_number = c.number order by p.position) as parties,
                   array(select array[n.username, n.name]
                         from worklist_task t join account n on n.username in (t.assignee, t.stands_for)
                         where t.case_number = c.number) as holders
            from cases c
            join applicant a on a.case_number = c.number
            left join account r on r.username = c.responsible
            where c.number = :number and %s
            """
                .formatted(sight.sql()))
        .param("number", number)
        .params(sight.params())
        .query((row, n) -> head(row))
        .optional()
        .orElseThrow(CaseAccess::notFound);
  }

  private static CaseHead head(ResultSet row) throws SQLException {
    return new CaseHead(
        row.getString("number"),
        row.getString("mode"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("result"),
        row.getString("condition"),
        Kinds.of(row),
        row.getString("item_code"),
        row.getString("item_name"),
        applicant(row),
        row.getString("origin"),
        row.getString("window_unit"),
        row.getString("issuer"),
        List.of(texts(row.getArray("parties"))),
        row.getString("return_by"),
        row.getString("responsible"),
        row.getString("responsible_name"),
        holders(row.getArray("holders")),
        row.getInt("awaiting"),
        dates(row));
  }

  private static CaseHead.Person applicant(ResultSet row) throws SQLException {
    return new CaseHead.Person(
        row.getString("applicant_kind"),
        row.getString("name_masked"),
        row.getString("id_type"),
        row.getString("id_masked"),
        row.getString("phone_masked"),
        List.of(texts(row.getArray("groups"))));
  }

  private static CaseHead.Dates dates(ResultSet row) throws SQLException {
    return new CaseHead.Dates(
        instant(row, "registered_at"),
        instant(row, "entrusted_at"),
        instant(row, "accepted_at"),
        instant(row, "decided_at"),
        instant(row, "completed_at"),
        instant(row, "archived_at"));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  private static Map<String, String> holders(Array array) throws SQLException {
    Map<String, String> names = new HashMap<>();
    // An empty array has no second dimension.
    if (array.getArray() instanceof String[][] pairs) {
      for (String[] pair : pairs) {
        names.put(pair[0], pair[1]);
      }
    }
    return names;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
