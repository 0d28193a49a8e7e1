package cn.bangdai.app.termination;

import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was terminated, why, and on what evidence. */
@Component
class TerminationRecords {

  private final JdbcClient jdbc;
  private final Clock clock;

  TerminationRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(TerminateCase.Terminate t, Actor by) {
    jdbc.sql(
            """
            insert into termination (case_number, condition, reason, evidence, by_username, by_name, at)
            values (:case, :condition, :reason, :evidence::text[], :by, :byName, :at)
            """)
        .param("case", t.caseNumber())
        .param("condition", t.condition().name())
        .param("reason", t.reason())
        .param("evidence", t.evidence().toArray(String[]::new))
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
