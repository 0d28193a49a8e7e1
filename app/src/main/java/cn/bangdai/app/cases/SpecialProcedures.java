package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The special procedures of a case. Access is the caller's business. */
@Component
public class SpecialProcedures {

  private final JdbcClient jdbc;
  private final Clock clock;

  SpecialProcedures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Oldest first. */
  public List<SpecialProcedure> of(String caseNumber) {
    return jdbc.sql("select * from special_procedure where case_number = :case order by id")
        .param("case", caseNumber)
        .query((row, n) -> procedure(row))
        .list();
  }

  /** The one that goes on in a party's branch. */
  Optional<SpecialProcedure> open(String caseNumber, String unit) {
    return of(caseNumber).stream().filter(p -> p.open() && p.unit().equals(unit)).findFirst();
  }

  UUID begin(
      String caseNumber,
      String unit,
      SpecialProcedureKind kind,
      String reason,
      LocalDate expectedEnd,
      Actor by) {
    return jdbc.sql(
            """
            insert into special_procedure
              (case_number, unit, kind, reason, expected_end, state, opened_by, opened_at)
            values (:case, :unit, :kind, :reason, :expectedEnd, 'OPEN', :by, :now)
            returning id
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .param("kind", kind.name())
        .param("reason", reason)
        .param("expectedEnd", expectedEnd)
        .param("by", by.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .single();
  }

  void end(UUID id, String result, Actor by) {
    jdbc.sql(
            """
            update special_procedure
            set state = 'ENDED', result = :result, ended_by = :by, ended_at = :now
            where id = :id
            """)
        .param("result", result)
        .param("by", by.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** The case goes on without them. */
  void cancel(String caseNumber, Actor by) {
    jdbc.sql(
            """
            update special_procedure set state = 'CANCELLED', ended_by = :by, ended_at = :now
            where case_number = :case and state = 'OPEN'
            """)
        .param("by", by.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("case", caseNumber)
        .update();
  }

  private static SpecialProcedure procedure(ResultSet row) throws SQLException {
    SpecialProcedureKind kind = SpecialProcedureKind.valueOf(row.getString("kind"));
    return new SpecialProcedure(
        row.getObject("id", UUID.class),
        row.getString("unit"),
        kind,
        kind.label(),
        row.getString("reason"),
        row.getObject("expected_end", LocalDate.class),
        row.getString("state"),
        kind.stopsStatutory(),
        row.getString("opened_by"),
        time(row, "opened_at"),
        row.getString("result"),
        row.getString("ended_by"),
        time(row, "ended_at"));
  }

  private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : Times.local(at.toInstant());
  }
}
