package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register {@code unresolved_matter}, read and moved on. */
@Component
public class Matters {

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final Clock clock;

  Matters(JdbcClient jdbc, PersonalData secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Empty when there is none. Access is the caller's business. */
  Optional<MatterRow> find(String number) {
    return jdbc.sql("select * from unresolved_matter where number = :number")
        .param("number", number)
        .query(this::row)
        .optional();
  }

  /** About a case, newest first. Access is the caller's business. */
  public List<MatterRow> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from unresolved_matter where case_number = :case
            order by registered_at desc, number desc
            """)
        .param("case", caseNumber)
        .query(this::row)
        .list();
  }

  void started(String number, String processInstance) {
    jdbc.sql("update unresolved_matter set process_instance = :instance where number = :number")
        .param("instance", processInstance)
        .param("number", number)
        .update();
  }

  void becomes(String number, MatterRow.State state) {
    jdbc.sql("update unresolved_matter set state = :state where number = :number")
        .param("state", state.name())
        .param("number", number)
        .update();
  }

  void replied(String number) {
    jdbc.sql(
            """
            update unresolved_matter set state = 'CONFIRMING', replied_at = :now where number = :number
            """)
        .param("now", now())
        .param("number", number)
        .update();
  }

  /** The person is not content: once more. */
  void again(String number) {
    jdbc.sql(
            """
            update unresolved_matter set state = 'COORDINATING', rounds = rounds + 1 where number = :number
            """)
        .param("number", number)
        .update();
  }

  void ended(String number, MatterRow.State state) {
    jdbc.sql(
            """
            update unresolved_matter set state = :state, closed_at = :now where number = :number
            """)
        .param("state", state.name())
        .param("now", now())
        .param("number", number)
        .update();
  }

  /** The same words for a matter that is not there and for one that may not be seen. */
  static Refusal notFound() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "MATTER_NOT_FOUND", "没有找到这件“办不成事”。请核对登记编号；别的单位登记的在这里查不到。");
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  MatterRow row(ResultSet row, int n) throws SQLException {
    return new MatterRow(
        row.getString("number"),
        row.getString("case_number"),
        MatterSource.of(row.getString("source")),
        row.getString("registered_unit"),
        row.getString("unit"),
        MatterRow.State.valueOf(row.getString("state")),
        row.getString("name_masked"),
        row.getString("phone_masked"),
        secrets.decrypt(row.getString("key_id"), row.getBytes("what_enc")),
        row.getInt("rounds"),
        row.getString("registered_by_name"),
        Urgings.instant(row, "registered_at"),
        Urgings.instant(row, "replied_at"),
        Urgings.instant(row, "closed_at"));
  }
}
