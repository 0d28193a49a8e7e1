package cn.bangdai.app.visits;

import cn.bangdai.app.cases.CaseClosed;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A closed case needs no visit any more; what should have been by now still waits for its result.
 */
@Component
class CancelVisits implements CaseClosed {

  private final JdbcClient jdbc;
  private final Clock clock;

  CancelVisits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void closed(String caseNumber, Actor actor) {
    jdbc.sql(
            """
            update visit set state = 'CANCELLED', outcome = '办件已经结束', closed_by_name = :by,
                             closed_at = :now
            where case_number = :case and state = 'PLANNED' and at > :now
            """)
        .param("by", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("case", caseNumber)
        .update();
  }
}
