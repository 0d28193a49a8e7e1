package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import org.springframework.stereotype.Component;

/**
 * 受理委托: the station takes the request, answers it on the spot, or proposes to refuse it. Who does
 * this first stays responsible to the end (首办负责). A window has no veto of its own: a refusal is
 * confirmed one level up.
 */
@Component
class TakeRequest implements TaskWork {

  private final CaseStore cases;
  private final Deadlines deadlines;
  private final Feedback feedback;
  private final Opinions opinions;

  TakeRequest(CaseStore cases, Deadlines deadlines, Feedback feedback, Opinions opinions) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.feedback = feedback;
    this.opinions = opinions;
  }

  @Override
  public String key() {
    return ProxyHandling.TAKE_REQUEST;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    cases.responsible(number, actor.username());
    deadlines.meet(number, DeadlineKind.REQUEST);
    if (answers.is(Outcome.TAKE)) {
      feedback.tell(number, "我们接下了您的委托，由 " + actor.name() + " 负责到底。", actor);
      return Performed.said("受理委托，由 " + actor.name() + " 首办负责");
    }
    if (answers.is(Outcome.ANSWERED)) {
      opinions.add(number, task.unit(), key(), answers.outcome(), answers.text("answer"), actor);
      cases.answered(number);
      feedback.tell(number, "您问的事已经答复：" + answers.text("answer"), actor);
      return Performed.said("已当场答复，不需要代办");
    }
    opinions.add(number, task.unit(), key(), answers.outcome(), answers.text("reason"), actor);
    return Performed.said("建议不予受理，报上一级复核");
  }
}
