package cn.bangdai.app.termination;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Termination;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 告知申请人: before anybody may confirm that a case conflicts with the law or can't be completed, the
 * applicant is told why; when, how, what and by whom is on record (004 三（二）4（4）, 在说明理由后).
 */
@Component
class TellApplicant implements TaskWork {

  private static final Map<String, String> WAYS =
      Map.of("IN_PERSON", "当面", "PHONE", "电话", "WRITTEN", "书面", "MESSAGE", "短信或网上留言");

  private final Terminations terminations;
  private final TerminationTable table;
  private final Feedback feedback;
  private final Clock clock;

  TellApplicant(Terminations terminations, TerminationTable table, Feedback feedback, Clock clock) {
    this.terminations = terminations;
    this.table = table;
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public String key() {
    return Termination.TELL_APPLICANT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    TerminationRecord request = terminations.open(task.caseNumber()).orElseThrow();
    LocalDate on = toldOn(answers);
    String how = answers.text("how") == null ? "IN_PERSON" : answers.text("how");
    String what = answers.text("what");
    table.told(request.id(), on, how, what, actor);
    feedback.tell(
        task.caseNumber(), how, "%s已%s向您说明为什么要终止：%s".formatted(on, WAYS.get(how), what), actor);
    return Performed.said("已于 " + on + " " + WAYS.get(how) + "告知申请人终止的理由");
  }

  private LocalDate toldOn(Answers answers) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    LocalDate on = answers.date("toldOn") == null ? today : answers.date("toldOn");
    if (on.isAfter(today)) {
      String sentence = "告知的日期不能晚于今天。告知以后再来登记。";
      throw new Refusal(Refusal.Kind.INVALID, "TOLD_LATER", sentence, Map.of("toldOn", sentence));
    }
    return on;
  }
}
