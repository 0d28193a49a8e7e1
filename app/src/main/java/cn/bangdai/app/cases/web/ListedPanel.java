package cn.bangdai.app.cases.web;

import cn.bangdai.app.dishonest.ListedApplicant;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.ProxyHandling;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Warns who takes a request that the applicant is a dishonest enterprise (004 三（二）4（3）). */
@Component
@Order(2)
class ListedPanel implements TaskPanel {

  private static final Set<String> TASKS =
      Set.of(ProxyHandling.TAKE_REQUEST, ProxyHandling.CONFIRM_REFUSAL);

  private final ListedApplicant listed;

  ListedPanel(ListedApplicant listed) {
    this.listed = listed;
  }

  @Override
  public String name() {
    return "listed";
  }

  @Override
  public Optional<Shown> of(Look look) {
    if (!TASKS.contains(look.task().key())) {
      return Optional.empty();
    }
    return listed
        .of(look.task().caseNumber())
        .map(entry -> new Shown(name(), Place.MAIN, "cases/listed-of-task", entry));
  }
}
