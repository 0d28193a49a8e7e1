package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a case changed its mode on the way, and the row that says which it has now. */
@Component
public class Conversions {

  /**
   * A change of mode.
   *
   * @param reason null when none was given
   */
  public record Converted(Mode from, Mode to, String reason, String byName, Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Conversions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A mandate is not signed yet in a case that comes from help, so it is no longer entrusted. */
  void add(CaseRow c, Mode to, String reason, Actor by) {
    jdbc.sql(
            """
            update cases set mode = :mode, status = 'REGISTERED', entrusted_at = null
            where number = :case
            """)
        .param("mode", to.name())
        .param("case", c.number())
        .update();
    jdbc.sql(
            """
            insert into case_conversion (case_number, from_mode, to_mode, reason, process_instance, by_username, by_name, at)
            values (:case, :from, :to, :reason, :instance, :by, :byName, :at)
            """)
        .param("case", c.number())
        .param("from", c.mode())
        .param("to", to.name())
        .param("reason", reason, Types.VARCHAR)
        .param("instance", c.processInstance())
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Oldest first; access is the caller's business. */
  public List<Converted> of(String caseNumber) {
    return jdbc.sql(
            """
            select from_mode, to_mode, reason, by_name, at from case_conversion
            where case_number = :case order by id
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Converted(
                    Mode.valueOf(row.getString("from_mode")),
                    Mode.valueOf(row.getString("to_mode")),
                    row.getString("reason"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
