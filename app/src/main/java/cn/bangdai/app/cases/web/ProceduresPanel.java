package cn.bangdai.app.cases.web;

import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.ProxyHandling;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For those who decide and issue: what was found out on the way to the decision. */
@Component
@Order(9)
class ProceduresPanel implements TaskPanel {

  private static final Set<String> DECIDING =
      Set.of(
          Decision.DECIDE,
          Decision.SPECIAL_PROCEDURE,
          Decision.AWAIT_EXTERNAL,
          Decision.CHASE_EXTERNAL,
          ProxyHandling.ISSUE_RESULT);

  private final ProceduresOfCase procedures;

  ProceduresPanel(ProceduresOfCase procedures) {
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "procedures";
  }

  @Override
  public Optional<Shown> of(Look look) {
    if (!DECIDING.contains(look.task().key())) {
      return Optional.empty();
    }
    ProceduresShown shown = procedures.of(look.task().caseNumber(), look.actor());
    return shown.empty()
        ? Optional.empty()
        : Optional.of(new Shown(name(), Place.SIDE, "cases/procedures", shown));
  }
}
