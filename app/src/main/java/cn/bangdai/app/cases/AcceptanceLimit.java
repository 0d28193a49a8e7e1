package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.worklist.TaskOpened;
import cn.bangdai.processes.ProxyHandling;
import org.springframework.stereotype.Component;

/**
 * 受理限: from the window's receipt of the application it has five working days to accept, to tell
 * what is missing, or to refuse (行政许可法 32).
 */
@Component
class AcceptanceLimit implements TaskOpened {

  /** 行政许可法 32（四）: 五日内, in working days (82). */
  static final int WORKING_DAYS = 5;

  private final Deadlines deadlines;
  private final DayAhead days;

  AcceptanceLimit(Deadlines deadlines, DayAhead days) {
    this.deadlines = deadlines;
    this.days = days;
  }

  @Override
  public String key() {
    return ProxyHandling.ACCEPT_APPLICATION;
  }

  @Override
  public void opened(String caseNumber, String unit) {
    deadlines.start(
        caseNumber,
        Limit.of(DeadlineKind.ACCEPTANCE, days.today(), WORKING_DAYS),
        new Holder(unit, key()));
  }
}
