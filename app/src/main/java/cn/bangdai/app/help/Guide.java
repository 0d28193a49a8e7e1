package cn.bangdai.app.help;

import cn.bangdai.app.cases.Conversion;
import cn.bangdai.app.cases.HelpLimit;
import cn.bangdai.app.cases.Opinions;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
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
 * 帮办服务: the applicant has filed with the agent's help, is not eligible, was answered, does not want
 * it any longer, or has it handled under a mandate after all. The services themselves are recorded
 * beside it.
 */
@Component
class Guide implements TaskWork {

  private final ServiceRecords records;
  private final HelpEnds ends;
  private final HelpLimit limit;
  private final Conversion conversion;
  private final Opinions opinions;
  private final Feedback feedback;

  Guide(
      ServiceRecords records,
      HelpEnds ends,
      HelpLimit limit,
      Conversion conversion,
      Opinions opinions,
      Feedback feedback) {
    this.records = records;
    this.ends = ends;
    this.limit = limit;
    this.conversion = conversion;
    this.opinions = opinions;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return HelpHandling.GUIDE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    return switch (Outcome.valueOf(answers.outcome())) {
      case FILED -> filed(task, answers.text("filingNumber"), actor);
      case NOT_ELIGIBLE -> notEligible(task, answers, actor);
      case ANSWERED -> {
        String answer = answers.text("answer");
        opinions.add(number, task.unit(), key(), answers.outcome(), answer, actor);
        ends.answered(number, answer, actor);
        yield Performed.said("问题已经解答，不用申报，办结");
      }
      case WITHDRAWN -> {
        ends.withdrawn(number, actor);
        yield Performed.said("申请人不办了：" + answers.text("reason"));
      }
      default -> {
        conversion.toProxy(number, answers.text("proxyReason"), actor);
        yield Performed.routed("转为代办，准备签委托", Map.of(Variables.HELP_STEP, HelpStep.PROXY.name()));
      }
    };
  }

  private Performed filed(OpenTask task, String filingNumber, Actor actor) {
    String number = task.caseNumber();
    if (filingNumber != null) {
      var entry =
          new ServiceRecords.Entry(
              ServiceKind.ONLINE_FILING, null, "申请人已经申报。", filingNumber, null, false);
      records.add(number, entry, task.unit(), actor);
    }
    if (!records.filed(number)) {
      String sentence = "还没有申报编号。请填写编号，或者先在服务记录里记一次“网上申报”。";
      throw new Refusal(
          Refusal.Kind.INVALID, "NOT_FILED", sentence, Map.of("filingNumber", sentence));
    }
    limit.begin(number, task.origin(), HelpHandling.TRACK);
    feedback.tell(number, "您的申请已经申报，我们接着跟踪审批的进展。", actor);
    return Performed.routed("已经申报，转入跟踪", Map.of(Variables.HELP_STEP, HelpStep.TRACK.name()));
  }

  private Performed notEligible(OpenTask task, Answers answers, Actor actor) {
    String explained = answers.text("explained");
    opinions.add(task.caseNumber(), task.unit(), key(), answers.outcome(), explained, actor);
    limit.end(task.caseNumber());
    return Performed.said("认为不符合条件，已向申请人说明，报上一级复核");
  }
}
