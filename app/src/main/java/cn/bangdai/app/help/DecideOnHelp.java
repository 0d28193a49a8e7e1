package cn.bangdai.app.help;

import cn.bangdai.app.cases.HelpLimit;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/**
 * 是否继续帮办: nothing was done for too long, so the agent asks the applicant. The help goes on where it
 * stood, or the applicant withdraws; the case is never ended in silence.
 */
@Component
class DecideOnHelp implements TaskWork {

  private final HelpEnds ends;
  private final HelpLimit limit;
  private final Feedback feedback;

  DecideOnHelp(HelpEnds ends, HelpLimit limit, Feedback feedback) {
    this.ends = ends;
    this.limit = limit;
    this.feedback = feedback;
  }

  @Override
  public String key() {
    return HelpHandling.DECIDE_ON_HELP;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.WITHDRAWN)) {
      ends.withdrawn(number, actor);
      return Performed.said("久无进展，申请人不办了：" + answers.text("reason"));
    }
    String plan = answers.text("plan");
    limit.begin(number, task.origin(), HelpHandling.GUIDE);
    feedback.tell(number, "这件事我们接着帮您办，接下来：" + plan, actor);
    return Performed.said("久无进展，申请人还要办，继续帮办：" + plan);
  }
}
