package cn.bangdai.app.visits.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePanel;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.visits.Visit;
import cn.bangdai.app.visits.Visits;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appointments and home visits on the page of their case. */
@Component
@Order(20)
class VisitPanel implements CasePanel {

  /**
   * @param works whether this person plans and closes them
   */
  record OfCase(String caseNumber, boolean works, List<Visit> items) {}

  private final Visits visits;
  private final CaseAccess access;

  VisitPanel(Visits visits, CaseAccess access) {
    this.visits = visits;
    this.access = access;
  }

  @Override
  public Optional<Shown> of(CaseHead head, Actor actor) {
    List<Visit> items = visits.of(head.number());
    boolean works = access.worksOn(head.number(), actor);
    boolean plans = works && head.status().isOpen();
    return items.isEmpty() && !plans
        ? Optional.empty()
        : Optional.of(new Shown("visits/of-case", new OfCase(head.number(), works, items)));
  }
}
