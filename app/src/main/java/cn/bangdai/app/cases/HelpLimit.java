package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 帮办跟进限: working days within which something must be done for an applicant who is helped; every
 * service record renews it. The policy sets none, so it is ours, by {@code
 * bangdai.help.activity-days}.
 */
@Component
public class HelpLimit {

  private final Deadlines deadlines;
  private final Clock clock;
  private final int days;

  HelpLimit(Deadlines deadlines, Clock clock, @Value("${bangdai.help.activity-days:10}") int days) {
    this.deadlines = deadlines;
    this.clock = clock;
    this.days = days;
  }

  /**
   * Lets it run from today, anew if it runs.
   *
   * @param step BPMN id of the task that is to be done
   */
  public void begin(String caseNumber, String unit, String step) {
    end(caseNumber);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    deadlines.start(
        caseNumber, Limit.of(DeadlineKind.HELP_ACTIVITY, today, days), new Holder(unit, step));
  }

  /** It is somebody else's turn. */
  public void end(String caseNumber) {
    deadlines.meet(caseNumber, DeadlineKind.HELP_ACTIVITY);
  }
}
