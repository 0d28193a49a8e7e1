package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 等待外部批复: the authority's answer, its date and number are recorded; the party decides then. */
@Component
class AwaitExternal implements TaskWork {

  private static final Map<String, String> ANSWERS =
      Map.of("GRANTED", "同意", "REJECTED", "不同意", "RETURNED", "退回，另行处理");

  private final ExternalApprovals approvals;
  private final ExternalLimit limit;
  private final DayAhead days;
  private final Feedback feedback;

  AwaitExternal(
      ExternalApprovals approvals, ExternalLimit limit, DayAhead days, Feedback feedback) {
    this.approvals = approvals;
    this.limit = limit;
    this.days = days;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return Decision.AWAIT_EXTERNAL;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    ExternalApproval open = approvals.open(number, party).orElseThrow();
    approvals.answered(
        open.id(),
        new ExternalApprovals.Answer(
            answers.text("answer"),
            answers.text("answerNumber"),
            past(answers.date("answeredOn")),
            answers.text("answerText")),
        actor);
    limit.met(number, party);
    feedback.tell(number, open.authority() + "已经答复，审批继续进行。", actor);
    return Performed.said("收到" + open.authority() + "批复：" + ANSWERS.get(answers.text("answer")));
  }

  private LocalDate past(LocalDate day) {
    if (day.isAfter(days.today())) {
      String sentence = "批复日期还没有到，请按批复的落款填写。";
      throw new Refusal(
          Refusal.Kind.INVALID, "DAY_AHEAD", sentence, Map.of("answeredOn", sentence));
    }
    return day;
  }
}
