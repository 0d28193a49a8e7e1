package cn.bangdai.app.planning.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePanel;
import cn.bangdai.app.planning.Milestone;
import cn.bangdai.app.planning.Milestones;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The filing plan on the page of its case. */
@Component
@Order(10)
class PlanPanel implements CasePanel {

  /**
   * @param key of the next command
   * @param works whether this person marks milestones
   */
  record Plan(String caseNumber, String key, boolean works, List<Milestone> items) {

    public long missed() {
      return items.stream().filter(m -> m.state() == Milestone.State.MISSED).count();
    }
  }

  private final Milestones milestones;
  private final CaseAccess access;

  PlanPanel(Milestones milestones, CaseAccess access) {
    this.milestones = milestones;
    this.access = access;
  }

  @Override
  public Optional<Shown> of(CaseHead head, Actor actor) {
    List<Milestone> items = milestones.of(head.number());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    String key = UUID.randomUUID().toString();
    return Optional.of(
        new Shown(
            "planning/plan",
            new Plan(head.number(), key, access.worksOn(head.number(), actor), items)));
  }
}
