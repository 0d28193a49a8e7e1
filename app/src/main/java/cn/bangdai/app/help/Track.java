package cn.bangdai.app.help;

import cn.bangdai.app.cases.HelpLimit;
import cn.bangdai.app.cases.Opinions;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.HelpHandling.HelpStep;
import cn.bangdai.processes.HelpHandling.Variables;
import cn.bangdai.processes.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 跟踪办理: what was filed has been approved, which completes the case; or not, then the agent has
 * found the cause with the approver and helps again.
 */
@Component
class Track implements TaskWork {

  private final ServiceRecords records;
  private final HelpEnds ends;
  private final HelpLimit limit;
  private final Opinions opinions;
  private final Feedback feedback;

  Track(
      ServiceRecords records,
      HelpEnds ends,
      HelpLimit limit,
      Opinions opinions,
      Feedback feedback) {
    this.records = records;
    this.ends = ends;
    this.limit = limit;
    this.opinions = opinions;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return HelpHandling.TRACK;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.PASSED)) {
      String result = answers.text("result");
      ends.helped(number, actor);
      return Performed.said("申报已经办成，办结" + (result == null ? "" : "：" + result));
    }
    String cause = answers.text("cause");
    var entry =
        new ServiceRecords.Entry(
            ServiceKind.TRACKING, null, cause, null, answers.text("approver"), true);
    records.add(number, entry, task.unit(), actor);
    opinions.add(number, task.unit(), key(), answers.outcome(), cause, actor);
    limit.begin(number, task.origin(), HelpHandling.GUIDE);
    feedback.tell(number, "这次申报没有办成，原因：" + cause.replaceAll("。+$", "") + "。我们接着帮您办。", actor);
    return Performed.routed("申报没有办成，找到原因，接着帮办", Map.of(Variables.HELP_STEP, HelpStep.GUIDE.name()));
  }
}
