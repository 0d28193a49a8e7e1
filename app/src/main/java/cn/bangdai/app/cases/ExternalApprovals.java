package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authorities outside were asked in a case. Access is the caller's business. */
@Component
public class ExternalApprovals {

  private final JdbcClient jdbc;
  private final Clock clock;

  ExternalApprovals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Oldest first. */
  public List<ExternalApproval> of(String caseNumber) {
    return jdbc.sql("select * from external_approval where case_number = :case order by id")
        .param("case", caseNumber)
        .query((row, n) -> approval(row))
        .list();
  }

  /** The one that a party waits for. */
  Optional<ExternalApproval> open(String caseNumber, String unit) {
    return of(caseNumber).stream().filter(a -> a.open() && a.unit().equals(unit)).findFirst();
  }

  /**
   * @param asked {@code authority}, {@code reference} and when it is expected to answer
   */
  void ask(String caseNumber, String unit, Asked asked, Actor by) {
    jdbc.sql(
            """
            insert into external_approval
              (case_number, unit, authority, reference, expected_on, state, asked_by, asked_at)
            values (:case, :unit, :authority, :reference, :expectedOn, 'OPEN', :by, :now)
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .param("authority", asked.authority())
        .param("reference", asked.reference())
        .param("expectedOn", asked.expectedOn())
        .param("by", by.name())
        .param("now", now())
        .update();
  }

  /** Who was asked, under which number, and by when an answer is expected. */
  record Asked(String authority, String reference, LocalDate expectedOn) {}

  void chase(UUID id, String said, LocalDate expectedOn, Actor by) {
    jdbc.sql(
            """
            with chase as (
              insert into external_chase (approval, said, expected_on, by_name, at)
              values (:id, :said, :expectedOn, :by, :now))
            update external_approval set expected_on = :expectedOn where id = :id
            """)
        .param("id", id)
        .param("said", said)
        .param("expectedOn", expectedOn)
        .param("by", by.name())
        .param("now", now())
        .update();
  }

  /** What the authority answered. */
  record Answer(String answer, String number, LocalDate on, String text) {}

  void answered(UUID id, Answer answer, Actor by) {
    jdbc.sql(
            """
            update external_approval
            set state = 'REPLIED', answer = :answer, answer_number = :number, answered_on = :on,
                answer_text = :text, recorded_by = :by, closed_at = :now
            where id = :id
            """)
        .param("answer", answer.answer())
        .param("number", answer.number(), Types.VARCHAR)
        .param("on", answer.on())
        .param("text", answer.text(), Types.VARCHAR)
        .param("by", by.name())
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** The case goes on without an answer. */
  void cancel(String caseNumber) {
    jdbc.sql(
            """
            update external_approval set state = 'CANCELLED', closed_at = :now
            where case_number = :case and state = 'OPEN'
            """)
        .param("now", now())
        .param("case", caseNumber)
        .update();
  }

  private ExternalApproval approval(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ExternalApproval(
        id,
        row.getString("unit"),
        row.getString("authority"),
        row.getString("reference"),
        row.getObject("expected_on", LocalDate.class),
        row.getString("state"),
        row.getString("asked_by"),
        time(row, "asked_at"),
        row.getString("answer"),
        row.getString("answer_number"),
        row.getObject("answered_on", LocalDate.class),
        row.getString("answer_text"),
        row.getString("recorded_by"),
        time(row, "closed_at"),
        chases(id));
  }

  private List<ExternalApproval.Chase> chases(UUID id) {
    return jdbc.sql("select * from external_chase where approval = :id order by id")
        .param("id", id)
        .query(
            (row, n) ->
                new ExternalApproval.Chase(
                    row.getString("said"),
                    row.getObject("expected_on", LocalDate.class),
                    row.getString("by_name"),
                    time(row, "at")))
        .list();
  }

  private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : Times.local(at.toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
