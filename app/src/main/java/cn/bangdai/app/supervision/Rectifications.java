package cn.bangdai.app.supervision;

import cn.bangdai.app.supervision.RectificationRow.State;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code rectification}. Callers hold the lock of the case row. */
@Component
public class Rectifications {

  private final JdbcClient jdbc;
  private final Clock clock;

  Rectifications(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(String id, String caseNumber, String unit, Actor by) {
    jdbc.sql(
            """
            insert into rectification (id, case_number, unit, state, opened_by, opened_by_name, opened_at)
            values (:id, :case, :unit, 'VERIFYING', :by, :byName, :now)
            """)
        .param("id", id)
        .param("case", caseNumber)
        .param("unit", unit)
        .param("by", by.username())
        .param("byName", by.name())
        .param("now", now())
        .update();
  }

  void started(String id, String processInstance) {
    jdbc.sql("update rectification set process_instance = :instance where id = :id")
        .param("instance", processInstance)
        .param("id", id)
        .update();
  }

  void verified(String id) {
    jdbc.sql("update rectification set state = 'RECTIFYING', verified_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  void rectified(String id) {
    jdbc.sql("update rectification set state = 'CONFIRMING', tries = tries + 1 where id = :id")
        .param("id", id)
        .update();
  }

  void becomes(String id, State state) {
    jdbc.sql("update rectification set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  void ended(String id, State state) {
    jdbc.sql("update rectification set state = :state, closed_at = :now where id = :id")
        .param("state", state.name())
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** Of a case. Access is the caller's business. */
  public Optional<RectificationRow> of(String caseNumber) {
    return jdbc.sql("select * from rectification where case_number = :case")
        .param("case", caseNumber)
        .query(Rectifications::row)
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static RectificationRow row(ResultSet row, int n) throws SQLException {
    return new RectificationRow(
        row.getString("id"),
        row.getString("case_number"),
        row.getString("unit"),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getString("opened_by_name"),
        Urgings.instant(row, "opened_at"),
        Urgings.instant(row, "verified_at"),
        Urgings.instant(row, "closed_at"));
  }
}
