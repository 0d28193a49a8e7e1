package cn.bangdai.app.cases;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 催问外部批复: what the authority said, and by when its answer is expected now. */
@Component
class ChaseExternal implements TaskWork {

  private final ExternalApprovals approvals;
  private final ExternalLimit limit;
  private final DayAhead days;

  ChaseExternal(ExternalApprovals approvals, ExternalLimit limit, DayAhead days) {
    this.approvals = approvals;
    this.limit = limit;
    this.days = days;
  }

  @Override
  public String key() {
    return Decision.CHASE_EXTERNAL;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    ExternalApproval open = approvals.open(number, party).orElseThrow();
    LocalDate expected = days.require("expectedDate", "新的预计批复日期", answers.date("expectedDate"));
    approvals.chase(open.id(), answers.text("said"), expected, actor);
    limit.runTo(number, party, expected);
    return Performed.said("催问" + open.authority() + "，预计" + DayAhead.words(expected) + "批复");
  }
}
