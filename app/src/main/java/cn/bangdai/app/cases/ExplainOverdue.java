package cn.bangdai.app.cases;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 说明超期原因: the unit that held an overdue case says why, once; the cause is kept for the figures. */
@Component
class ExplainOverdue implements TaskWork {

  private final JdbcClient jdbc;
  private final CaseStore cases;

  ExplainOverdue(JdbcClient jdbc, CaseStore cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  @Override
  public String key() {
    return ProxyHandling.EXPLAIN_OVERDUE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    jdbc.sql(
            """
            insert into overdue_cause (case_number, unit, cause, reason, by_username, by_name, at)
            values (:case, :unit, :cause, :reason, :by, :byName, :at)
            """)
        .param("case", task.caseNumber())
        .param("unit", task.unit())
        .param("cause", answers.text("cause"))
        .param("reason", answers.text("reason"))
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Timestamp.from(cases.instant()))
        .update();
    return Performed.said("已说明超期原因");
  }
}
