package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
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
  private final CloseCase close;
  private final Feedback feedback;
  private final Conversion conversion;
  private final Deadlines deadlines;

  SignMandate(
      JdbcClient jdbc,
      CaseStore cases,
      CloseCase close,
      Feedback feedback,
      Conversion conversion,
      Deadlines deadlines) {
    this.conversion = conversion;
    this.jdbc = jdbc;
    this.cases = cases;
    this.close = close;
    this.feedback = feedback;
    this.deadlines = deadlines;
  }

  @Override
  public String key() {
    return ProxyHandling.SIGN_MANDATE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.TO_HELP)) {
      conversion.toHelp(number, answers.text("helpReason"), actor);
      return Performed.said("申请人不签委托，转为帮办");
    }
    if (answers.is(Outcome.DECLINED)) {
      close.withdrawn(number, actor);
      feedback.tell(number, "您没有签订委托，这件事我们不再代办。", actor);
      return Performed.said("申请人不签委托，撤回");
    }
    write(number, answers, actor);
    cases.entrusted(number);
    Integer days = answers.number("serviceDays");
    promise(task, days);
    String promised = days == null ? "" : "约定 " + days + " 个工作日内办结";
    feedback.tell(number, "委托书已经签好，我们开始核对材料" + (days == null ? "。" : "；" + promised + "。"), actor);
    return Performed.said("已签订代办委托" + (days == null ? "" : "，" + promised));
  }

  /** What the agent promised, from the entrustment to the end; nothing promised, nothing runs. */
  private void promise(OpenTask task, Integer days) {
    if (days != null) {
      deadlines.start(
          task.caseNumber(),
          Limit.of(DeadlineKind.SERVICE, LocalDate.ofInstant(cases.instant(), Times.ZONE), days),
          new Holder(task.origin(), ProxyHandling.DELIVER));
    }
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
