package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.dishonest.ListedApplicant;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.HelpHandling;
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

  private final CaseRecords records;
  private final Deadlines deadlines;
  private final CloseCase close;
  private final ListedApplicant listed;
  private final Conversion conversion;
  private final HelpLimit help;

  TakeRequest(
      CaseRecords records,
      Deadlines deadlines,
      CloseCase close,
      ListedApplicant listed,
      Conversion conversion,
      HelpLimit help) {
    this.records = records;
    this.deadlines = deadlines;
    this.close = close;
    this.listed = listed;
    this.conversion = conversion;
    this.help = help;
  }

  @Override
  public String key() {
    return ProxyHandling.TAKE_REQUEST;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.TAKE)) {
      listed.requireHonest(number);
    }
    records.cases().responsible(number, actor.username());
    deadlines.meet(number, DeadlineKind.REQUEST);
    if (answers.is(Outcome.TAKE)) {
      return take(task, actor);
    }
    if (answers.is(Outcome.TO_HELP)) {
      conversion.toHelp(number, answers.text("helpReason"), actor);
      return Performed.said("不签委托，转为帮办，由 " + actor.name() + " 首办负责");
    }
    if (answers.is(Outcome.ANSWERED)) {
      records
          .opinions()
          .add(number, task.unit(), key(), answers.outcome(), answers.text("answer"), actor);
      close.answered(number, actor);
      records.feedback().tell(number, "您问的事已经答复：" + answers.text("answer"), actor);
      return Performed.said("已当场答复，不需要代办");
    }
    records
        .opinions()
        .add(number, task.unit(), key(), answers.outcome(), answers.text("reason"), actor);
    records.feedback().tell(number, "您的委托我们认为不能受理，正在请上一级复核，复核后书面答复您。", actor);
    return Performed.said("建议不予受理，报上一级复核");
  }

  private Performed take(OpenTask task, Actor actor) {
    String number = task.caseNumber();
    if (records.cases().load(number).is(Mode.HELP)) {
      records.cases().entrusted(number);
      help.begin(number, task.origin(), HelpHandling.GUIDE);
      records.feedback().tell(number, "我们接下了您的事，由 " + actor.name() + " 帮您办到底。", actor);
      return Performed.said("受理帮办，由 " + actor.name() + " 首办负责");
    }
    records.feedback().tell(number, "我们接下了您的委托，由 " + actor.name() + " 负责到底。", actor);
    return Performed.said("受理委托，由 " + actor.name() + " 首办负责");
  }
}
