package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extension of a case's limits: there is one at most. Access is the caller's business. */
@Component
public class Extensions {

  /**
   * An extension.
   *
   * @param unit code of the deciding party, the lead of several
   * @param by name of who allowed it
   */
  public record Extension(
      String unit, int workingDays, String reason, String by, OffsetDateTime at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Extensions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Extension> of(String caseNumber) {
    return jdbc.sql("select * from limit_extension where case_number = :case")
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Extension(
                    row.getString("unit"),
                    row.getInt("working_days"),
                    row.getString("reason"),
                    row.getString("by_name"),
                    Times.local(row.getTimestamp("at").toInstant())))
        .optional();
  }

  void add(String caseNumber, String unit, int workingDays, String reason, Actor by) {
    jdbc.sql(
            """
            insert into limit_extension (case_number, unit, working_days, reason, by_username, by_name, at)
            values (:case, :unit, :days, :reason, :by, :byName, :now)
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .param("days", workingDays)
        .param("reason", reason)
        .param("by", by.username())
        .param("byName", by.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
