package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import org.springframework.stereotype.Component;

/** 特别程序结束: its result is on record, and the clocks go on with the next working day. */
@Component
class EndSpecialProcedure implements TaskWork {

  private final SpecialProcedures procedures;
  private final Parties parties;
  private final CaseClocks clocks;
  private final Feedback feedback;

  EndSpecialProcedure(
      SpecialProcedures procedures, Parties parties, CaseClocks clocks, Feedback feedback) {
    this.procedures = procedures;
    this.parties = parties;
    this.clocks = clocks;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return Decision.SPECIAL_PROCEDURE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    SpecialProcedure open = procedures.open(number, party).orElseThrow();
    procedures.end(open.id(), answers.text("result"), actor);
    parties.waits(number, party, null);
    clocks.follow(number);
    feedback.tell(number, open.name() + "已经结束，审批继续进行。", actor);
    return Performed.said("特别程序结束：" + open.name());
  }
}
