package cn.bangdai.app.evaluation;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.LimitReached;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Closing;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 逾期未评: nobody has rated in time. The case is kept as not rated, never as a good rating by default
 * (国办发〔2019〕51号); a later word of the applicant is an addendum of the package.
 */
@Component
class NotRated implements LimitReached {

  private final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final Workflow workflow;
  private final AuditWriter audit;
  private final Clock clock;

  NotRated(
      JdbcClient jdbc, Deadlines deadlines, Workflow workflow, AuditWriter audit, Clock clock) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
    this.workflow = workflow;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<DeadlineKind> kinds() {
    return Set.of(DeadlineKind.EVALUATION);
  }

  @Override
  public void reached(String caseNumber, DeadlineKind kind, String subject, String unit) {
    deadlines.cancel(caseNumber, DeadlineKind.EVALUATION);
    if (workflow.sendToAll(Closing.Messages.EVALUATION_EXPIRED, caseNumber, Map.of()) > 0) {
      jdbc.sql(
              """
              insert into evaluation (case_number, answer, at) values (:case, 'NOT_RATED', :at)
              on conflict (case_number) do nothing
              """)
          .param("case", caseNumber)
          .param("at", Timestamp.from(clock.instant()))
          .update();
      Actor nobody = Actor.at(unit, "bangdai", "系统");
      AuditEntry entry = AuditEntry.of("评价期满，申请人没有评价，记为未评价");
      audit.write(clock.instant(), nobody, "evaluation.expire", caseNumber, entry);
    }
  }
}
