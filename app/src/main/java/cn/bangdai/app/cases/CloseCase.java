package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one way in which a case ends: its row says so, its limits stop, and whatever hangs on it ends
 * with it ({@link CaseClosed}), all in the caller's transaction. Callers hold the row's lock.
 */
@Component
public class CloseCase {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Deadlines deadlines;
  private final ObjectProvider<CaseClosed> hooks;

  CloseCase(JdbcClient jdbc, Clock clock, Deadlines deadlines, ObjectProvider<CaseClosed> hooks) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.deadlines = deadlines;
    this.hooks = hooks;
  }

  /** Advice was enough. */
  public void answered(String number, Actor actor) {
    close(number, new End(CaseStatus.COMPLETED, "ANSWERED", null), actor);
  }

  /** Delivered: the agent's end; the first of the six conditions (004 三（二）4（1）), set here alone. */
  public void completed(String number, Actor actor) {
    deadlines.meet(number, DeadlineKind.DELIVERY, DeadlineKind.SERVICE);
    close(number, new End(CaseStatus.COMPLETED, null, "COMPLETED"), actor);
  }

  /** Helped to what was asked for; the applicant has it from the authority itself. */
  public void helped(String number, Actor actor) {
    close(number, new End(CaseStatus.COMPLETED, "HELPED", null), actor);
  }

  /** 退办: the conditions are not met, as one level up has confirmed. */
  public void notEligible(String number, Actor actor) {
    close(number, new End(CaseStatus.REFUSED, "NOT_ACCEPTED", null), actor);
  }

  /** The entrustment was not taken. */
  public void refused(String number, Actor actor) {
    close(number, new End(CaseStatus.REFUSED, null, null), actor);
  }

  /** The applicant did not want it after all. */
  public void withdrawn(String number, Actor actor) {
    close(number, new End(CaseStatus.WITHDRAWN, null, null), actor);
  }

  /** Ended early under one of the conditions of 004 三（二）4. */
  public void terminated(String number, String condition, Actor actor) {
    close(number, new End(CaseStatus.TERMINATED, null, condition), actor);
  }

  /**
   * @param result null leaves what there is
   * @param condition null for an end that is none of the six
   */
  private record End(CaseStatus status, String result, String condition) {}

  private void close(String number, End end, Actor actor) {
    jdbc.sql(
            """
            update cases
            set status = :status, result = coalesce(:result, result), condition = :condition,
                completed_at = :now, awaiting = 0, lamp = null, termination_requested = false
            where number = :number
            """)
        .param("status", end.status().name())
        .param("result", end.result(), Types.VARCHAR)
        .param("condition", end.condition(), Types.VARCHAR)
        .param("now", Timestamp.from(clock.instant()))
        .param("number", number)
        .update();
    deadlines.cancelAll(number);
    hooks.orderedStream().forEach(hook -> hook.closed(number, actor));
  }
}
