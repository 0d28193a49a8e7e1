package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import org.springframework.stereotype.Component;

/** 复核拒办: one level up confirms a proposed refusal with a written answer, or overturns it. */
@Component
class ConfirmRefusal implements TaskWork {

  private final CaseStore cases;
  private final CloseCase close;
  private final Feedback feedback;
  private final Opinions opinions;

  ConfirmRefusal(CaseStore cases, CloseCase close, Feedback feedback, Opinions opinions) {
    this.cases = cases;
    this.close = close;
    this.feedback = feedback;
    this.opinions = opinions;
  }

  @Override
  public String key() {
    return ProxyHandling.CONFIRM_REFUSAL;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.CONFIRMED)) {
      requireAnother(cases.load(number), actor);
      String written = answers.text("writtenAnswer");
      opinions.add(number, task.unit(), key(), answers.outcome(), written, actor);
      close.refused(number, actor);
      feedback.tell(number, "您的委托没有受理，书面答复：" + written, actor);
      return Performed.said("复核同意不予受理，已书面答复");
    }
    opinions.add(number, task.unit(), key(), answers.outcome(), answers.text("reason"), actor);
    cases.responsible(number, null);
    feedback.tell(number, "上一级复核认为应当受理，我们接着办。", actor);
    return Performed.said("复核不同意拒办，退回受理");
  }

  /** Nobody confirms their own proposal; to take it back is always open to them. */
  private static void requireAnother(CaseRow c, Actor actor) {
    if (actor.username().equals(c.responsible())) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "OWN_PROPOSAL",
          "拒办是您本人提出的，要由另一位同事复核。请退回这项任务，让上一级的同事领取；改主意了，可以选应予受理。");
    }
  }
}
