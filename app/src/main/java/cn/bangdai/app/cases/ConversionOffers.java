package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.OutcomeOffer;
import cn.bangdai.processes.Outcome;
import org.springframework.stereotype.Component;

/** A case is turned into help where it is not help yet, and into 代办 where the item allows it. */
@Component
class ConversionOffers implements OutcomeOffer {

  private final CaseStore cases;
  private final Conversion conversion;

  ConversionOffers(CaseStore cases, Conversion conversion) {
    this.cases = cases;
    this.conversion = conversion;
  }

  @Override
  public boolean offers(OpenTask task, Outcome outcome) {
    return switch (outcome) {
      case TO_HELP -> !cases.load(task.caseNumber()).is(Mode.HELP);
      case TO_PROXY -> conversion.offersProxy(cases.load(task.caseNumber()));
      default -> true;
    };
  }
}
