package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.processes.Decision;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 承诺时限 and 法定时限: both run from formal acceptance to decision, as the item's guide promises and as
 * the law sets (行政许可法 42, 44).
 */
@Component
class DecisionLimits {

  private final Catalogue catalogue;
  private final Deadlines deadlines;

  DecisionLimits(Catalogue catalogue, Deadlines deadlines) {
    this.catalogue = catalogue;
    this.deadlines = deadlines;
  }

  /**
   * @param decider code of the unit that must keep them
   * @param acceptedOn day of acceptance, not counted
   * @return working days promised
   */
  int start(CaseRow c, String decider, LocalDate acceptedOn) {
    Item.Limits limits = catalogue.item(c.itemCode()).limits();
    Holder holder = new Holder(decider, Decision.DECIDE);
    deadlines.start(
        c.number(), Limit.of(DeadlineKind.PROMISED, acceptedOn, limits.promisedDays()), holder);
    // A list may say nothing of the law's limit: then there is none to keep.
    if (limits.statutoryDays() > 0) {
      deadlines.start(
          c.number(), Limit.of(DeadlineKind.STATUTORY, acceptedOn, limits.statutoryDays()), holder);
    }
    return limits.promisedDays();
  }
}
