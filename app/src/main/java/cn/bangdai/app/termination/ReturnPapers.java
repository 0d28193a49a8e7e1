package cn.bangdai.app.termination;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import org.springframework.stereotype.Component;

/** 退还材料: approved papers, certificates and materials so far go back (004 三（二）4（2）). */
@Component
class ReturnPapers implements TaskWork {

  private final Custody custody;

  ReturnPapers(Custody custody) {
    this.custody = custody;
  }

  @Override
  public String key() {
    return ProxyHandling.RETURN_PAPERS;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.KEPT)) {
      int kept = custody.keepAll(number, answers.text("reason"), actor);
      return Performed.said("材料 " + kept + " 件暂存本单位");
    }
    boolean posted = answers.is(Outcome.POSTED);
    String how = posted ? "邮寄退还" : "当面退还";
    String note = posted ? "单号 " + answers.text("trackingNumber") : answers.text("witnesses");
    int returned = custody.returnAll(number, task.origin(), how, note, actor);
    return Performed.said("退还材料 " + returned + " 件，" + how);
  }
}
