package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 签订委托: the applicant signs the mandate (004 三（二）1), or does not want to after all. */
@Component
class SignMandate implements TaskWork {

  private final JdbcClient jdbc;
  private final CaseStore cases;
  private final Feedback feedback;

  SignMandate(JdbcClient jdbc, CaseStore cases, Feedback feedback) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return ProxyHandling.SIGN_MANDATE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.DECLINED)) {
      cases.withdrawn(number);
      feedback.tell(number, "您没有签订委托，这件事我们不再代办。", actor);
      return Performed.said("申请人不签委托，撤回");
    }
    write(number, answers, actor);
    cases.entrusted(number);
    feedback.tell(number, "委托书已经签好，我们开始核对材料。", actor);
    return Performed.said("已签订代办委托");
  }

  private void write(String number, Answers answers, Actor actor) {
    Instant now = cases.instant();
    LocalDate signedOn = answers.date("signedOn");
    jdbc.sql(
            """
            insert into mandate (case_number, signature, witness, signed_on, agent, agent_name, recorded_at)
            values (:case, :signature, :witness, :on, :agent, :agentName, :now)
            """)
        .param("case", number)
        .param("signature", answers.text("signature"))
        .param("witness", answers.text("witness"), Types.VARCHAR)
        .param(
            "on", Date.valueOf(signedOn == null ? LocalDate.ofInstant(now, Times.ZONE) : signedOn))
        .param("agent", actor.username())
        .param("agentName", actor.name())
        .param("now", Timestamp.from(now))
        .update();
  }
}
