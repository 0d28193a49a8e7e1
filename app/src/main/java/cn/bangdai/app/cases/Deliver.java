package cn.bangdai.app.cases;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import java.sql.Timestamp;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 送达: result and papers reach the applicant piece by piece (004 三（二）5), somebody takes them for the
 * applicant, or they stay at the unit. Every attempt is kept. Delivery completes the case; nothing
 * else does.
 */
@Component
class Deliver implements TaskWork {

  private final JdbcClient jdbc;
  private final CaseStore cases;
  private final Custody custody;
  private final Deadlines deadlines;
  private final PersonalData secrets;
  private final Feedback feedback;

  Deliver(
      JdbcClient jdbc,
      CaseStore cases,
      Custody custody,
      Deadlines deadlines,
      PersonalData secrets,
      Feedback feedback) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.custody = custody;
    this.deadlines = deadlines;
    this.secrets = secrets;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return ProxyHandling.DELIVER;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    write(number, answers, actor);
    if (answers.is(Outcome.NOT_REACHED)) {
      feedback.tell(number, "这次没有联系上您，我们会再送一次。", actor);
      return Performed.said("没有联系上申请人，择日再送");
    }
    String said = hand(number, Outcome.valueOf(answers.outcome()), actor);
    cases.completed(number);
    deadlines.cancelAll(number);
    return Performed.said(said);
  }

  private String hand(String number, Outcome outcome, Actor actor) {
    switch (outcome) {
      case DELIVERED -> {
        int pieces = custody.deliverAll(number, counter(number), "送达申请人", null, actor);
        feedback.tell(number, "结果和材料共 " + pieces + " 件已经交给您，这件事办完了。", actor);
        return "送达 " + pieces + " 件，办结";
      }
      case RECEIVED_BY_OTHER -> {
        int pieces = custody.deliverAll(number, counter(number), "由他人代收", null, actor);
        feedback.tell(number, "结果和材料共 " + pieces + " 件已由他人代您收下，这件事办完了。", actor);
        return "由他人代收 " + pieces + " 件，办结";
      }
      case REFUSED -> {
        custody.keepAll(number, "申请人拒收，留存", actor);
        return "申请人拒收，材料留存，办结";
      }
      default -> {
        custody.keepAll(number, "无人认领，留存", actor);
        feedback.tell(number, "结果和材料留在便民服务站，请方便时来取。", actor);
        return "无人认领，材料留存，办结";
      }
    }
  }

  /** Where the papers are handed out: at home, or at the issuing window if they stayed there. */
  private String counter(String number) {
    CaseRow c = cases.load(number);
    boolean relayed = c.returnBy() == null || c.returnBy().equals(ReturnBy.RELAY.name());
    return relayed || c.returnBy().equals(ReturnBy.ELECTRONIC.name()) ? c.origin() : c.issuer();
  }

  private void write(String number, Answers answers, Actor actor) {
    jdbc.sql(
            """
            insert into delivery
              (case_number, outcome, way, tracking_number, signature, relation, key_id, receiver_enc,
               receiver_id_enc, note, witnesses, by_username, by_name, at)
            values
              (:case, :outcome, :way, :tracking, :signature, :relation, :key, :receiver,
               :receiverId, :note, :witnesses, :by, :byName, :at)
            """)
        .param("case", number)
        .param("outcome", answers.outcome())
        .param("way", answers.text("by"), Types.VARCHAR)
        .param("tracking", answers.text("trackingNumber"), Types.VARCHAR)
        .param("signature", answers.text("signature"), Types.VARCHAR)
        .param("relation", answers.text("relation"), Types.VARCHAR)
        .param("key", secrets.activeKey())
        .param("receiver", secrets.encrypt(answers.text("receiver")), Types.BINARY)
        .param("receiverId", secrets.encrypt(answers.text("receiverId")), Types.BINARY)
        .param(
            "note",
            answers.text("note") == null ? answers.text("reason") : answers.text("note"),
            Types.VARCHAR)
        .param("witnesses", answers.text("witnesses"), Types.VARCHAR)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Timestamp.from(cases.instant()))
        .update();
  }
}
