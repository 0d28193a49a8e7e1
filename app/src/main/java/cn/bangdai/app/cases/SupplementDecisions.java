package cn.bangdai.app.cases;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done each time when an applicant was late with a supplement. */
@Component
class SupplementDecisions {

  private final JdbcClient jdbc;
  private final Clock clock;

  SupplementDecisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String caseNumber, Answers answers, Actor actor) {
    jdbc.sql(
            """
            insert into supplement_decision
              (case_number, decision, channel, what, reason, days, by_username, by_name, at)
            values (:case, :decision, :channel, :what, :reason, :days, :by, :byName, :at)
            """)
        .param("case", caseNumber)
        .param("decision", answers.outcome())
        .param("channel", answers.text("channel"), Types.VARCHAR)
        .param("what", answers.text("what"), Types.VARCHAR)
        .param("reason", answers.text("reason"), Types.VARCHAR)
        .param("days", answers.number("days"), Types.INTEGER)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Whether more time was given since the newest notice: each notice is extended once. */
  boolean extended(String caseNumber) {
    return jdbc.sql(
            """
            select exists (select 1 from supplement_decision d
                           where d.case_number = :case and d.decision = 'EXTEND'
                             and d.at >= (select max(n.issued_at) from notice n
                                          where n.case_number = :case))
            """)
        .param("case", caseNumber)
        .query(Boolean.class)
        .single();
  }
}
