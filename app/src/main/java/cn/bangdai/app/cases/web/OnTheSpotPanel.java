package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.OnTheSpot;
import cn.bangdai.app.worklist.TaskPanel;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the sitting where it is possible. */
@Component
@Order(5)
class OnTheSpotPanel implements TaskPanel {

  private final OnTheSpot onTheSpot;

  OnTheSpotPanel(OnTheSpot onTheSpot) {
    this.onTheSpot = onTheSpot;
  }

  @Override
  public String name() {
    return "on-the-spot";
  }

  @Override
  public Optional<Shown> of(Look look) {
    String number = look.task().caseNumber();
    return look.mayWork() && !look.task().isBeside() && onTheSpot.offered(number, look.actor())
        ? Optional.of(new Shown(name(), Place.SIDE, "cases/on-the-spot-of-task", number))
        : Optional.empty();
  }
}
