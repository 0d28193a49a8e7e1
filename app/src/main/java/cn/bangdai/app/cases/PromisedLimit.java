package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 承诺时限: runs from formal acceptance to decision, as the item's guide promises. */
@Component
class PromisedLimit {

  private final Catalogue catalogue;
  private final Deadlines deadlines;
  private final Clock clock;

  PromisedLimit(Catalogue catalogue, Deadlines deadlines, Clock clock) {
    this.catalogue = catalogue;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * @param decider code of the unit that must keep it
   * @return working days promised
   */
  int start(CaseRow c, String decider) {
    int days = catalogue.item(c.itemCode()).limits().promisedDays();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    deadlines.start(
        c.number(), Limit.of(DeadlineKind.PROMISED, today, days), new Holder(decider, "decide"));
    return days;
  }
}
