package cn.bangdai.app.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code coordination}. Callers hold the lock of the case row. */
@Component
public class Coordinations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Coordinations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(CoordinationRow c) {
    jdbc.sql(
            """
            insert into coordination (id, case_number, problem, asking_unit, unit, state, asked_by, asked_by_name,
                                      reported_at)
            values (:id, :case, :problem, :asking, :unit, :state, :by, :byName, :at)
            """)
        .param("id", c.id())
        .param("case", c.caseNumber())
        .param("problem", c.problem())
        .param("asking", c.askingUnit())
        .param("unit", c.unit())
        .param("state", c.state().name())
        .param("by", c.askedBy())
        .param("byName", c.askedByName())
        .param("at", Timestamp.from(c.reportedAt()))
        .update();
  }

  void started(String id, String processInstance) {
    jdbc.sql("update coordination set process_instance = :instance where id = :id")
        .param("instance", processInstance)
        .param("id", id)
        .update();
  }

  /** The first answer counts for the figures; a later one does not move it. */
  void answered(String id, String unit) {
    jdbc.sql(
            """
            update coordination
            set state = 'ANSWERED', answered_unit = :unit, answered_at = coalesce(answered_at, :now)
            where id = :id
            """)
        .param("unit", unit)
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** Up to the unit above the given one. */
  void passedUp(String id, String unit) {
    jdbc.sql("update coordination set unit = :unit where id = :id")
        .param("unit", unit)
        .param("id", id)
        .update();
  }

  void unsolved(String id) {
    jdbc.sql("update coordination set state = 'OPEN' where id = :id").param("id", id).update();
  }

  void ended(String id, CoordinationRow.State state) {
    jdbc.sql("update coordination set state = :state, closed_at = :now where id = :id")
        .param("state", state.name())
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** The one with that id; there must be one. */
  public CoordinationRow load(String id) {
    return jdbc.sql("select * from coordination where id = :id")
        .param("id", id)
        .query(Coordinations::row)
        .single();
  }

  /** Of a case, newest first. Access is the caller's business. */
  public List<CoordinationRow> of(String caseNumber) {
    return jdbc.sql(
            "select * from coordination where case_number = :case order by reported_at desc, id")
        .param("case", caseNumber)
        .query(Coordinations::row)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static CoordinationRow row(ResultSet row, int n) throws SQLException {
    return new CoordinationRow(
        row.getString("id"),
        row.getString("case_number"),
        row.getString("problem"),
        row.getString("asking_unit"),
        row.getString("unit"),
        CoordinationRow.State.valueOf(row.getString("state")),
        row.getString("asked_by"),
        row.getString("asked_by_name"),
        Urgings.instant(row, "reported_at"),
        row.getString("answered_unit"),
        Urgings.instant(row, "answered_at"),
        Urgings.instant(row, "closed_at"),
        row.getString("process_instance"));
  }
}
