package cn.bangdai.app.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what documents say of a case. */
@Component
class CaseReader {

  private final JdbcClient jdbc;

  CaseReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CaseFacts of(String caseNumber) {
    return jdbc.sql(
            """
            select c.number, c.mode, c.item_name, c.item_code, c.origin, c.window_unit, c.issuer, c.status,
                   c.result, c.condition, c.registered_at, c.accepted_at, c.bundle_id is not null as bundled,
                   (select a.kind from applicant a where a.case_number = c.number) as applicant_kind,
                   (select n.name from account n where n.username = c.responsible) as agent
            from cases c where c.number = :case
            """)
        .param("case", caseNumber)
        .query((row, n) -> facts(row))
        .single();
  }

  private static CaseFacts facts(ResultSet row) throws SQLException {
    return new CaseFacts(
        row.getString("number"),
        row.getString("mode"),
        row.getString("item_name"),
        row.getString("item_code"),
        "ENTERPRISE".equals(row.getString("applicant_kind")),
        row.getString("origin"),
        row.getString("window_unit"),
        row.getString("issuer"),
        row.getString("status"),
        row.getString("result"),
        row.getString("condition"),
        instant(row, "registered_at"),
        instant(row, "accepted_at"),
        row.getString("agent"),
        row.getBoolean("bundled"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
