package cn.bangdai.app.evaluation;

import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Closing;
import cn.bangdai.processes.Outcome;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 评价: the applicant rates from 5 非常满意 to 1 非常不满意, or declines, which is an answer too
 * (国办发〔2019〕51号). A 2 or 1 marks the case.
 */
@Component
class Evaluate implements TaskWork {

  /** The worst of the good ratings is 基本满意, 3. */
  private static final int LOWEST_GOOD = 3;

  private final JdbcClient jdbc;
  private final CaseStore cases;
  private final Deadlines deadlines;
  private final Clock clock;

  Evaluate(JdbcClient jdbc, CaseStore cases, Deadlines deadlines, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String key() {
    return Closing.EVALUATE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    Integer rating = answers.is(Outcome.RATED) ? answers.number("rating") : null;
    jdbc.sql(
            """
            insert into evaluation (case_number, answer, rating, channel, comment, entered_by, entered_by_name, at)
            values (:case, :answer, :rating, :channel, :comment, :by, :byName, :at)
            """)
        .param("case", task.caseNumber())
        .param("answer", answers.outcome())
        .param("rating", rating, Types.SMALLINT)
        .param("channel", answers.text("channel"), Types.VARCHAR)
        .param("comment", answers.text("comment"), Types.VARCHAR)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    deadlines.meet(task.caseNumber(), DeadlineKind.EVALUATION);
    if (rating == null) {
      return Performed.said("申请人不评价");
    }
    if (rating < LOWEST_GOOD) {
      cases.badlyRated(task.caseNumber());
    }
    return Performed.said("评价 " + rating + " 分");
  }
}
