package cn.bangdai.app.custody;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** What follows when papers arrive: their limit is met, and the applicant learns where they are. */
@Component
class Arrival {

  private final TransitWatch watch;
  private final Feedback feedback;
  private final UnitNames units;

  Arrival(TransitWatch watch, Feedback feedback, UnitNames units) {
    this.watch = watch;
    this.feedback = feedback;
    this.units = units;
  }

  void of(String caseNumber, Handover sheet, int arrived, Actor actor) {
    watch.arrived(caseNumber, sheet.id());
    String to = units.of(sheet.to());
    String what = arrived == 0 ? "您的办件转到了" + to : "您的材料 " + arrived + " 件到了" + to;
    feedback.tell(caseNumber, what + "。", actor);
  }
}
