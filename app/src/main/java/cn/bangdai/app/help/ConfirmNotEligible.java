package cn.bangdai.app.help;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.cases.HelpLimit;
import cn.bangdai.app.cases.Opinions;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/** 复核不符合条件: one level up returns the case with a written answer (退办), or lets the help go on. */
@Component
class ConfirmNotEligible implements TaskWork {

  private final CaseStore cases;
  private final HelpEnds ends;
  private final HelpLimit limit;
  private final Opinions opinions;

  ConfirmNotEligible(CaseStore cases, HelpEnds ends, HelpLimit limit, Opinions opinions) {
    this.cases = cases;
    this.ends = ends;
    this.limit = limit;
    this.opinions = opinions;
  }

  @Override
  public String key() {
    return HelpHandling.CONFIRM_NOT_ELIGIBLE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    boolean confirmed = answers.is(Outcome.CONFIRMED);
    if (confirmed) {
      requireAnother(cases.load(number), actor);
    }
    String words = answers.text(confirmed ? "writtenAnswer" : "reason");
    opinions.add(number, task.unit(), key(), answers.outcome(), words, actor);
    if (confirmed) {
      ends.notEligible(number, words, actor);
      return Performed.said("复核同意退办，已书面答复");
    }
    limit.begin(number, task.origin(), HelpHandling.GUIDE);
    return Performed.said("复核不同意退办，退回继续帮办");
  }

  /** Nobody confirms their own proposal; to take it back is always open to them. */
  private static void requireAnother(CaseRow c, Actor actor) {
    if (actor.username().equals(c.responsible())) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "OWN_PROPOSAL",
          "退办是您本人提出的，要由另一位同事复核。请退回这项任务，让上一级的同事领取；改主意了，可以退回继续帮办。");
    }
  }
}
