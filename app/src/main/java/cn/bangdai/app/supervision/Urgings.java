package cn.bangdai.app.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code urging}. Callers hold the lock of the case row. */
@Component
public class Urgings {

  private final JdbcClient jdbc;
  private final Clock clock;

  Urgings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(UrgingRow u) {
    jdbc.sql(
            """
            insert into urging (id, case_number, kind, reason, asked_unit, unit, state, issued_unit, issued_by,
                                issued_by_name, issued_at)
            values (:id, :case, :kind, :reason, :asked, :unit, :state, :issuedUnit, :by, :byName, :at)
            """)
        .param("id", u.id())
        .param("case", u.caseNumber())
        .param("kind", u.kind().name())
        .param("reason", u.reason())
        .param("asked", u.askedUnit())
        .param("unit", u.unit())
        .param("state", u.state().name())
        .param("issuedUnit", u.issuedUnit())
        .param("by", u.issuedBy())
        .param("byName", u.issuedByName())
        .param("at", Timestamp.from(u.issuedAt()))
        .update();
  }

  void started(String id, String processInstance) {
    jdbc.sql("update urging set process_instance = :instance where id = :id")
        .param("instance", processInstance)
        .param("id", id)
        .update();
  }

  void answered(String id) {
    jdbc.sql("update urging set state = 'ANSWERED', answered_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** The unit is to answer once more. */
  void again(String id) {
    jdbc.sql("update urging set state = 'OPEN' where id = :id").param("id", id).update();
  }

  /** Silence: the unit above is to answer. */
  void escalated(String id, String unit) {
    jdbc.sql("update urging set unit = :unit, escalations = escalations + 1 where id = :id")
        .param("unit", unit)
        .param("id", id)
        .update();
  }

  void ended(String id, UrgingRow.State state) {
    jdbc.sql("update urging set state = :state, closed_at = :now where id = :id")
        .param("state", state.name())
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** The one with that id; there must be one. */
  public UrgingRow load(String id) {
    return jdbc.sql("select * from urging where id = :id")
        .param("id", id)
        .query(Urgings::row)
        .single();
  }

  /** Of a case, newest first. Access is the caller's business. */
  public List<UrgingRow> of(String caseNumber) {
    return jdbc.sql("select * from urging where case_number = :case order by issued_at desc, id")
        .param("case", caseNumber)
        .query(Urgings::row)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static UrgingRow row(ResultSet row, int n) throws SQLException {
    return new UrgingRow(
        row.getString("id"),
        row.getString("case_number"),
        UrgingRow.Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("asked_unit"),
        row.getString("unit"),
        UrgingRow.State.valueOf(row.getString("state")),
        row.getInt("escalations"),
        row.getString("issued_unit"),
        row.getString("issued_by"),
        row.getString("issued_by_name"),
        instant(row, "issued_at"),
        instant(row, "answered_at"),
        instant(row, "closed_at"),
        row.getString("process_instance"));
  }

  /** Null stays null. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
