package cn.bangdai.app.visits.web;

import cn.bangdai.app.visits.Visit;
import cn.bangdai.app.visits.Visits;
import cn.bangdai.app.worklist.ListAside;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Today's appointments and home visits of the unit, above the task list. */
@Component
class VisitsToday implements ListAside {

  private final Visits visits;

  VisitsToday(Visits visits) {
    this.visits = visits;
  }

  @Override
  public Optional<Shown> of(Actor actor) {
    List<Visit> today = visits.today(actor);
    return today.isEmpty() ? Optional.empty() : Optional.of(new Shown("visits/today", today));
  }
}
