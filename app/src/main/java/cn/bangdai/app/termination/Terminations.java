package cn.bangdai.app.termination;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Requests to end cases early, for reading. Access is the caller's business. */
@Component
public class Terminations {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Terminations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Oldest first. */
  public List<TerminationRecord> of(String caseNumber) {
    return jdbc.sql("select * from termination where case_number = :case order by id")
        .param("case", caseNumber)
        .query((row, n) -> read(row))
        .list();
  }

  /** The one that waits for its review. */
  public Optional<TerminationRecord> open(String caseNumber) {
    return in(caseNumber, TerminationState.REQUESTED);
  }

  /** The one by which the case has ended. */
  public Optional<TerminationRecord> confirmed(String caseNumber) {
    return in(caseNumber, TerminationState.CONFIRMED);
  }

  private Optional<TerminationRecord> in(String caseNumber, TerminationState state) {
    return of(caseNumber).stream().filter(t -> t.state() == state).findFirst();
  }

  private TerminationRecord read(ResultSet row) throws SQLException {
    return new TerminationRecord(
        row.getLong("id"),
        row.getString("case_number"),
        Condition.valueOf(row.getString("condition")),
        TerminationState.valueOf(row.getString("state")),
        row.getString("reason"),
        texts(row.getArray("evidence")),
        json.readValue(row.getString("grounds"), Grounds.class),
        row.getString("request_unit"),
        row.getString("by_name"),
        row.getString("by_username"),
        row.getTimestamp("at").toInstant(),
        told(row),
        review(row),
        instant(row.getTimestamp("settled_at")),
        row.getString("process_instance"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static TerminationRecord.Told told(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("told_on", LocalDate.class);
    return on == null
        ? null
        : new TerminationRecord.Told(
            on, row.getString("told_how"), row.getString("told_what"), row.getString("told_by"));
  }

  private static TerminationRecord.Review review(ResultSet row) throws SQLException {
    String by = row.getString("reviewed_by");
    return by == null
        ? null
        : new TerminationRecord.Review(
            row.getString("reviewed_unit"), by, row.getString("review_words"));
  }

  private static java.time.Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
